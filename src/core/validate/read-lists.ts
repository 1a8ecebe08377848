import { byId } from "../basics/by-id.ts";
import { cellAt, isEmpty } from "../sheet/cell-text.ts";
import { foldCode, foldTight } from "../basics/fold.ts";
import { reportNoAnswer } from "./report-no-answer.ts";
import { listedItems } from "../match/list-column.ts";
import type { ColumnMatch } from "../match/matched.ts";
import type { Units } from "./read-units.ts";
import type { SurveySource } from "./source.ts";
import { textOf } from "./read-units.ts";
import type { AnswerCodes } from "./responses.ts";
import { INVALID } from "./responses.ts";
import type { Item } from "../ruleset/ruleset.ts";

/** One item of a list column: the codes of a tick and of a missing tick. */
interface Tickable {
  readonly item: Item;
  readonly ticked: number;
  readonly unticked: number;
  readonly codes: AnswerCodes;
}

/**
 * The codes of items whose ticks are a list in one cell («A;B;C»). In a cell with a list, what is listed is ticked and the other items of
 * the block are not; an empty cell is no answer to any of them. A piece that is no item of the block is an error, and the unit's answers
 * to the block are then not known, as it may mean any of those that were not recognised.
 */
export function readLists(source: SurveySource, units: Units): ReadonlyMap<string, AnswerCodes> {
  const lists = new Map<number, ColumnMatch[]>();
  for (const match of source.match.columns.filter(({ reason }) => reason === "list")) {
    lists.set(match.column, [...(lists.get(match.column) ?? []), match]);
  }
  return new Map([...lists].flatMap(([column, matches]) => readList(column, matches, source, units)));
}

function readList(column: number, matches: readonly ColumnMatch[], source: SurveySource, units: Units): [string, AnswerCodes][] {
  const items = matches.map(({ item }) => tickable(byId(source.ruleSet.items, item), source, units));
  const byText = new Map(items.flatMap((entry) => spellingsOf(entry.item).map((spelling) => [spelling, entry] as const)));
  const block = source.ruleSet.blocks.find(({ id }) => id === matches[0]?.block)?.label ?? "";
  const allowed = items.map(({ item }) => item.label);
  units.rows.forEach((row, unit) => {
    const cell = cellAt(source.sheet, row, column);
    if (isEmpty(cell)) return;
    const pieces = typeof cell === "string" ? listedItems(cell) : [];
    const listed = new Set(pieces.map((piece) => byText.get(foldTight(piece)) ?? byText.get(foldCode(piece))));
    const unknown =
      typeof cell === "string" ? pieces.filter((piece) => !byText.has(foldTight(piece)) && !byText.has(foldCode(piece))) : [textOf(cell)];
    for (const entry of items) entry.codes[unit] = unknown.length > 0 ? INVALID : listed.has(entry) ? entry.ticked : entry.unticked;
    for (const answer of unknown) {
      const place = { sheet: source.sheet.name, row, column };
      const about = { id: units.ids[unit] ?? "", name: units.names[unit] ?? null };
      if (cell !== null && typeof cell === "object") {
        const alike = { ...about, item: matches[0]?.block ?? "", label: block, count: 1, cells: [{ row, column }] };
        reportNoAnswer(cell, place, alike, allowed, source.issues);
        continue;
      }
      source.issues.add("error", place, { code: "list_answer_unknown", ...about, block, answer, allowed }, block);
    }
  });
  return items.map(({ item, codes }) => [item.id, codes]);
}

function tickable(item: Item, { ruleSet }: SurveySource, units: Units): Tickable {
  const list = ruleSet.answerLists[item.answers];
  const codeOf = (answer: string | undefined) => (list?.answers.indexOf(answer ?? "") ?? -1) + 1;
  return { item, ticked: codeOf(list?.ticks?.ticked), unticked: codeOf(list?.ticks?.unticked), codes: new Uint8Array(units.ids.length) };
}

function spellingsOf({ id, label, aliases }: Item): string[] {
  return [foldCode(id), ...[label, ...aliases].map(foldTight)];
}
