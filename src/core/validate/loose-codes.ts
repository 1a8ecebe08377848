import type { CodedColumn } from "./coded/answer-codes.ts";
import type { Item } from "../ruleset/ruleset.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { BLANK, INVALID } from "./coded/responses.ts";
import type { Cell } from "../sheet/sheet.ts";
import { cellAt } from "../sheet/cell-text.ts";

/** So many cells with unexplained codes are no slips of the pen. */
const LEAST_STRAYS = 2;

/** A column with one item's answers. */
interface AnswerColumn {
  readonly item: Item;
  readonly coded: CodedColumn;
}

/** Codes that nothing explains, in the columns that have them. */
export interface LooseCodes<Column extends AnswerColumn> {
  readonly columns: readonly Column[];
  readonly codes: readonly string[];
  readonly cells: number;
}

/** Whether a cell may be a code: a whole number of at most three digits. */
export const isCode = (cell: Cell): boolean =>
  (typeof cell === "number" || typeof cell === "string") && /^\d{1,3}$/.test(String(cell).trim());

/**
 * The columns whose numbers are codes that nothing explains; null where there are none. A number that no spelling declares, such as 2 where
 * 1 means «Ja» and 0 «Nei», shows that 1 is a code too, and so it is in other columns of the sheet that do not show themselves what it means:
 * by having both, or ticks beside blanks. The cells are then no answers: their codes become INVALID. Rules that declare other numbers than 0 and
 * 1 have codes of their own, and so has a column that a code book explains.
 */
export function takeLooseCodes<Column extends AnswerColumn>(all: readonly Column[], source: SurveySource): LooseCodes<Column> | null {
  const open = all.filter(({ item, coded }) => !source.match.codeBook.has(item.id) && !declaresCodes(coded));
  const strays = open.reduce((sum, { coded }) => sum + strayCells(coded), 0);
  if (strays < LEAST_STRAYS && source.match.codeBook.size === 0) return null;
  const columns = groupsOf(open, source)
    .filter((group) => group.some(({ coded }) => strayCells(coded) > 0) || !showsMeaning(group))
    .flat()
    .filter(({ coded }) => strayCells(coded) > 0 || readNumbers(coded).length > 0)
    .sort((one, other) => one.coded.index - other.coded.index);
  if (columns.length === 0) return null;
  const codes = new Set(columns.flatMap(({ coded }) => [...readNumbers(coded).map(({ found }) => found), ...strayNumbers(coded)]));
  const cells = columns.reduce(
    (sum, { coded }) => sum + strayCells(coded) + readNumbers(coded).reduce((read, { cells }) => read + cells, 0),
    0,
  );
  return { columns, codes: [...codes].sort((one, other) => Number(one) - Number(other)), cells };
}

/** Makes the cells of these columns that hold a code INVALID. `rows`: the units' rows on the sheet. */
export function withdrawCodes({ columns }: LooseCodes<AnswerColumn>, rows: Uint32Array, { sheet }: SurveySource): void {
  for (const { coded } of columns) {
    rows.forEach((row, unit) => {
      if (isCode(cellAt(sheet, row, sheet.firstColumn + coded.index))) coded.codes[unit] = INVALID;
    });
    for (const { key } of readNumbers(coded)) coded.spellings.delete(key);
    for (const [key, { cell }] of coded.invalid) if (isCode(cell)) coded.invalid.delete(key);
  }
}

function declaresCodes({ dictionary }: CodedColumn): boolean {
  return [...dictionary.declared].some((text) => isCode(text) && text !== "0" && text !== "1");
}

function strayNumbers({ invalid }: CodedColumn): string[] {
  return [...invalid.values()].flatMap(({ cell }) => (isCode(cell) && typeof cell !== "object" ? [String(cell).trim()] : []));
}

function strayCells({ invalid }: CodedColumn): number {
  return [...invalid.values()].reduce((sum, { cell, cells }) => sum + (isCode(cell) ? cells : 0), 0);
}

interface ReadNumber {
  readonly key: string | number | boolean;
  readonly found: string;
  readonly code: number;
  readonly cells: number;
}

/** The numbers of a column that were read as answers. */
function readNumbers({ spellings }: CodedColumn): ReadNumber[] {
  return [...spellings].flatMap(([key, { code, cells }]) =>
    typeof key !== "boolean" && isCode(key) && code !== BLANK ? [{ key, found: String(key).trim(), code, cells }] : [],
  );
}

/** The columns by block; a column of no block is by itself. */
function groupsOf<Column extends AnswerColumn>(columns: readonly Column[], { ruleSet }: SurveySource): readonly (readonly Column[])[] {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const key = ruleSet.blocks.find(({ items }) => items.includes(column.item.id))?.id ?? `item ${column.item.id}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()];
}

/** Whether numbers show what they mean: there are two with different answers, or most rows with one have blanks beside it, as ticks have. */
function showsMeaning(group: readonly AnswerColumn[]): boolean {
  if (new Set(group.flatMap(({ coded }) => readNumbers(coded).map(({ code }) => code))).size > 1) return true;
  const codes = group.map(({ coded }) => coded.codes);
  let [answered, mixed] = [0, 0];
  codes[0]?.forEach((_, unit) => {
    const given = codes.filter((ofItem) => ofItem[unit] !== BLANK).length;
    if (given > 0) answered++;
    if (given > 0 && given < codes.length) mixed++;
  });
  return mixed > 0 && mixed >= answered / 2;
}
