import { fillIn } from "../../basics/fill-in.ts";
import { roundedShare } from "../../basics/stats.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import { signsIn } from "../../score/signs.ts";
import { weightsColumn } from "../../ruleset/weights-column.ts";
import { boldWidth } from "../../sheet/letter-width.ts";
import { respondedUnits, type Responses } from "../../validate/coded/responses.ts";
import type { TableFormulas } from "../../formulas/tables/table-formulas.ts";
import { calculatedRows } from "./calculated-rows.ts";
import { caption } from "../texts/captions.ts";
import type { HeadPlace } from "./column-places.ts";
import { acrossRow, line, type OutRow, type SheetBody } from "../texts/out-cells.ts";
import type { SheetInput } from "../texts/input.ts";
import type { SheetTexts } from "../texts/texts.ts";
import { inWordsOf } from "../texts/texts-in-words.ts";
import { blockColumns, labelWidth, noteColumns, numberWidth, tableBlock, type TableBlock } from "./table-block.ts";

export interface TablesSheet {
  readonly body: SheetBody;
  /** Where the heads of each table's columns stand, in the tables' order. */
  readonly heads: readonly (readonly HeadPlace[])[];
}

/** All tables one under the other, with links to each on top. `name` is what the sheet is called in this workbook. */
export function tablesSheet(
  { assessment, tables, texts: general }: SheetInput,
  name: string,
  formulas: readonly (TableFormulas | null)[] = [],
): TablesSheet {
  const { ruleSet, responses } = assessment;
  const texts = inWordsOf(ruleSet, general);
  const signs = [...new Set(tables.flatMap(signsIn))];
  const blocks = tables.map((table) => tableBlock(table, caption(table, assessment, texts)));
  const intro = [
    line(ruleSet.title, "title"),
    line(ruleSet.sources[0]?.reference ?? "", "subtitle"),
    ...assessment.sheetNotes.map((note) => line(note, "subtitle")),
    line(responseText(ruleSet, responses, texts), "subtitle"),
    line(texts.tables.shares(weightsColumn(ruleSet)), "subtitle"),
    ...(signs.length > 0 ? [line(texts.tables.signs(signs), "subtitle")] : []),
    [],
    line(texts.tables.contents, "header"),
  ];
  const starts = startRows(blocks, intro.length + tables.length);
  const links = blocks.map(({ title }, index) => line(title, "link", { sheet: name, row: starts[index] ?? 0, column: 0 }));
  const columns = Math.max(noteColumns, ...tables.map(blockColumns));
  const rowsOf = (block: TableBlock, index: number) => {
    const [table, made] = [tables[index], formulas[index]];
    return table && made && "formulaAt" in made ? calculatedRows(block, table, made.formulaAt, starts[index] ?? 0) : block.rows;
  };
  const body: SheetBody = {
    rows: [...intro, ...links, ...blocks.flatMap((block, index): OutRow[] => [[], ...rowsOf(block, index)])],
    widths: [labelWidth, ...numberWidths(blocks, columns)],
    frozenRows: 0,
    merges: blocks.flatMap(({ noteRows }, index) => noteRows.map((row) => acrossRow((starts[index] ?? 0) + row, noteColumns))),
    scales: [],
    charts: [],
    landscape: true,
  };
  const heads = blocks.map((block, index) => block.heads.map(({ row, column }) => ({ row: (starts[index] ?? 0) + row, column })));
  return { body, heads };
}

/** No column is wider for the sake of one word. */
const widestNumber = 22;

/** How wide each column of numbers must be for the words of its headings to stay whole; they are broken between words. */
function numberWidths(blocks: readonly TableBlock[], columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => numberWidth);
  for (const { rows, heads } of blocks)
    for (const { row, column } of heads) {
      const words = String(rows[row]?.[column]?.value ?? "").split(/[\s-]+/);
      const longest = Math.max(...words.map((word) => word.length));
      const wanted = Math.min(widestNumber, Math.ceil(longest * boldWidth) + 1);
      widths[column - 1] = Math.max(widths[column - 1] ?? numberWidth, wanted);
    }
  return widths;
}

/** How many of all units responded, in number and per cent. */
function responseText({ unit, words }: RuleSet, responses: Responses, texts: SheetTexts): string {
  const responded = respondedUnits(responses);
  const percent = texts.number(roundedShare(responded, responses.size) ?? 0, 1);
  const facts = { responded: texts.number(responded), size: texts.number(responses.size), percent, units: unit.plural };
  return fillIn(words.responseNote, facts);
}

/** The row of each block, with a blank row before it. */
function startRows(blocks: readonly TableBlock[], first: number): readonly number[] {
  const starts: number[] = [];
  let row = first + 1;
  for (const block of blocks) {
    starts.push(row);
    row += block.rows.length + 1;
  }
  return starts;
}
