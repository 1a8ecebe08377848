import { answerListOf } from "../ruleset/answer-list.ts";
import { byId } from "../basics/by-id.ts";
import { cellAt, isEmpty, textOf } from "../sheet/cell-text.ts";
import { cellsAlike, unitsAlike } from "./cells-alike.ts";
import { reportNoAnswer } from "./report-no-answer.ts";
import { sampleOf } from "../match/lists/list-column.ts";
import { blockOptions, type BlockOptions } from "../match/lists/list-options.ts";
import { listReader, type Listed } from "../match/lists/list-pieces.ts";
import type { ColumnMatch } from "../match/matched/matched.ts";
import type { Units } from "../unit-rows/read-units.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import type { AnswerCodes } from "./coded/responses.ts";
import { INVALID } from "./coded/responses.ts";
import type { Item } from "../ruleset/ruleset.ts";
import type { Cell, Place } from "../sheet/sheet.ts";

/** One item of a list column: the codes of a tick and of a missing tick. */
interface Tickable {
  readonly item: Item;
  readonly ticked: number;
  readonly unticked: number;
  readonly codes: AnswerCodes;
}

/**
 * The codes of items whose ticks are a list in one cell («A;B;C»). In a cell with a list, what is listed is ticked and the other items of
 * the block are not; an empty cell is no answer to any of them. An option that stands aside ticks nothing. Other text is kept apart where
 * the block says so; elsewhere it is an error, and the unit's answers to the block are then not known, as it may mean any of those that were
 * not recognised.
 */
export function readLists(source: SurveySource, units: Units): ReadonlyMap<string, AnswerCodes> {
  const lists = new Map<number, ColumnMatch[]>();
  for (const match of source.match.columns.filter(({ reason }) => reason === "list")) {
    lists.set(match.column, [...(lists.get(match.column) ?? []), match]);
  }
  return new Map([...lists].flatMap(([column, matches]) => readList(column, matches, source, units)));
}

function readList(column: number, matches: readonly ColumnMatch[], source: SurveySource, units: Units): [string, AnswerCodes][] {
  const { sheet, ruleSet, match } = source;
  const options = blockOptions(matches[0]?.block ?? "", ruleSet);
  const items = matches.map(({ item }) => tickable(byId(ruleSet.items, item), source, units));
  if (options === null) return [];
  const { read } = listReader(sampleOf(sheet, column, match.firstDataRow), options);
  const apart: TextApart[] = [];
  const unknown = new Map<string, number[]>();
  const noLists: number[] = [];
  units.rows.forEach((row, unit) => {
    const cell = cellAt(sheet, row, column);
    if (isEmpty(cell)) return;
    const place = { sheet: sheet.name, row, column };
    const listed = typeof cell === "string" ? read(cell) : { items: [], aside: 0, other: [textOf(cell)] };
    const isKept = typeof cell === "string" && options.block.otherText !== undefined;
    if (isKept) apart.push(...listed.other.map((found) => ({ found, place })));
    const ticked = isKept ? withOtherItem(listed, options) : listed.items;
    const isKnown = isKept || listed.other.length === 0;
    for (const entry of items) entry.codes[unit] = !isKnown ? INVALID : ticked.includes(entry.item.id) ? entry.ticked : entry.unticked;
    if (isKnown) return;
    if (cell !== null && typeof cell === "object") noLists.push(unit);
    else for (const answer of listed.other) unknown.set(answer, [...(unknown.get(answer) ?? []), unit]);
  });
  reportNoLists(noLists, column, { options, items, units }, source);
  for (const [answer, found] of unknown) reportUnknown(answer, found, column, { options, items, units }, source);
  reportApart(apart, options, source);
  return items.map(({ item, codes }) => [item.id, codes]);
}

/** What is ticked, with the item that other text ticks. */
function withOtherItem({ items, other }: Listed, { block }: BlockOptions): readonly string[] {
  return other.length > 0 && block.otherText?.item !== undefined ? [...items, block.otherText.item] : items;
}

interface TextApart {
  readonly found: string;
  readonly place: Place;
}

/** One remark for all other texts of a column. */
function reportApart(apart: readonly TextApart[], { block }: BlockOptions, { issues, ruleSet }: SurveySource): void {
  const [first] = apart;
  if (!first) return;
  const ticks = ruleSet.items.find(({ id }) => id === block.otherText?.item)?.label ?? null;
  issues.add("remark", first.place, { code: "list_other_text", block: block.label, found: first.found, cells: apart.length, ticks });
}

/** What a list column is about. */
interface ListColumn {
  readonly options: BlockOptions;
  readonly items: readonly Tickable[];
  readonly units: Units;
}

const allowedIn = ({ items }: ListColumn) => items.map(({ item }) => item.label);

/** Cells that hold no text, such as a date or an error: one error for those that hold the same. */
function reportNoLists(noLists: readonly number[], column: number, about: ListColumn, { sheet, issues }: SurveySource): void {
  const { units, options } = about;
  const cellOf = (unit: number): Cell => cellAt(sheet, units.rows[unit] ?? 0, column);
  for (const alike of unitsAlike(noLists, (unit) => JSON.stringify(cellOf(unit)))) {
    const cell = cellOf(alike[0] ?? 0);
    if (cell === null || typeof cell !== "object") continue;
    const place = { sheet: sheet.name, row: units.rows[alike[0] ?? 0] ?? 0, column };
    reportNoAnswer(cell, place, cellsAlike(alike, column, options.block, units), allowedIn(about), issues);
  }
}

/** One error for all cells of the column that list the same unknown text. */
function reportUnknown(answer: string, units: readonly number[], column: number, about: ListColumn, { sheet, issues }: SurveySource): void {
  const alike = cellsAlike(units, column, about.options.block, about.units);
  const place = { sheet: sheet.name, row: alike.cells[0]?.row ?? 0, column };
  issues.add("error", place, { code: "list_answer_unknown", ...alike, answer, allowed: allowedIn(about) }, alike.label);
}

function tickable(item: Item, { ruleSet }: SurveySource, units: Units): Tickable {
  const list = answerListOf(ruleSet, item);
  const codeOf = (answer: string | undefined) => (list?.answers.indexOf(answer ?? "") ?? -1) + 1;
  return { item, ticked: codeOf(list?.ticks?.ticked), unticked: codeOf(list?.ticks?.unticked), codes: new Uint8Array(units.ids.length) };
}
