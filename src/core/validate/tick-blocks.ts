import { valueOf } from "../basics/by-id.ts";
import { cellAt, isEmpty } from "../sheet/cell-text.ts";
import type { CodedColumn } from "./coded/answer-codes.ts";
import { UNTICKED, type TickTexts } from "./coded/answer-dictionary.ts";
import { foldAnswer } from "./coded/fold-answer.ts";
import { answerListOf } from "../ruleset/answer-list.ts";
import { askedBehind, OPEN, type GivenAnswers } from "./asked.ts";
import type { Units } from "../unit-rows/read-units.ts";
import type { AnswerCodes } from "./coded/responses.ts";
import { BLANK, INVALID } from "./coded/responses.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { anyCode } from "./coded/tally.ts";
import type { Block, Item, RuleSet } from "../ruleset/ruleset.ts";
import type { Cell } from "../sheet/sheet.ts";

/** Where every tick is an answer written out («Ja»), so many rows must have both ticks and blanks for a blank to be no tick. */
const LEAST_MIXED = 3;

/** One item's column, coded. */
interface TickColumn {
  readonly item: Item;
  readonly coded: CodedColumn;
}

/** A block whose columns hold ticks and blanks, as a survey tool writes a question with several answers. */
export interface TickBlock {
  readonly block: Block;
  /** The ids of the items that have columns. */
  readonly items: readonly string[];
  /** The first column, counted from the first cell of a row. */
  readonly index: number;
  readonly unticked: string;
  /** How many rows have blanks that were read as no tick. */
  readonly rows: number;
}

/** What a cell may hold beside answers where its item is one option of a block's question; null for an item that is not ticked. */
export function tickTexts(item: Item, ruleSet: RuleSet): TickTexts | null {
  const { id, label, aliases } = item;
  const block = ruleSet.blocks.find(({ items }) => items.includes(id));
  if (!block || !answerListOf(ruleSet, item)?.ticks) return null;
  return { own: [label, ...aliases], isOtherText: block.otherText?.item === id };
}

/**
 * Reads blanks as «not ticked» where a block's columns hold nothing but ticks: in each row that has a tick there, as in a cell that lists
 * the same, and in rows without one where the block says that nothing ticked is an answer. A block with any other answer, such as a «Nei»,
 * is left alone: there a blank is no answer. Codes are changed in place; returns the blocks that were read so. `isAside`: per unit, whether
 * an option that stands aside is ticked.
 */
export function readTickBlocks(
  columns: readonly TickColumn[],
  answers: GivenAnswers,
  ruleSet: RuleSet,
  asides: ReadonlyMap<string, AnswerCodes>,
): readonly TickBlock[] {
  return ruleSet.blocks.flatMap((block) => {
    const ofBlock = columns.filter(({ item }) => block.items.includes(item.id) && answerListOf(ruleSet, item)?.ticks);
    return ofBlock.length > 1 && holdsOnlyTicks(ofBlock, ruleSet)
      ? readTickBlock(block, ofBlock, answers, ruleSet, asides.get(block.id))
      : [];
  });
}

function holdsOnlyTicks(columns: readonly TickColumn[], ruleSet: RuleSet): boolean {
  return columns.every(({ item, coded }) => {
    const ticked = codesOf(item, ruleSet).ticked;
    return coded.codes.every((code) => code === BLANK || code === ticked || code === INVALID);
  });
}

function codesOf(item: Item, ruleSet: RuleSet): { ticked: number; unticked: number } {
  const list = answerListOf(ruleSet, item);
  const codeOf = (answer: string | undefined) => (list?.answers.indexOf(answer ?? "") ?? -1) + 1;
  return { ticked: codeOf(list?.ticks?.ticked), unticked: codeOf(list?.ticks?.unticked) };
}

function readTickBlock(
  block: Block,
  columns: readonly TickColumn[],
  answers: GivenAnswers,
  ruleSet: RuleSet,
  aside: AnswerCodes | undefined,
): TickBlock[] {
  const codes = columns.map(({ coded }) => coded.codes);
  const size = codes[0]?.length ?? 0;
  const ticks = anyCode(aside ? [...codes, aside] : codes, size);
  const isMixed = (unit: number) => ticks[unit] === 1 && codes.some((ofItem) => ofItem[unit] === BLANK);
  let mixed = 0;
  for (let unit = 0; unit < size; unit++) if (isMixed(unit)) mixed++;
  const isMarked = aside !== undefined || columns.some(({ coded }) => coded.spellings.size > 0);
  if (mixed === 0 || (!isMarked && mixed < LEAST_MIXED)) return [];
  const answered = block.noneTicked === "unticked" ? anyCode([...answers.codes.values()], size) : ticks;
  for (const { item, coded } of columns)
    fillBlanks(coded.codes, codesOf(item, ruleSet).unticked, answered, ticks, askedOf(item, answers, ruleSet));
  const [first] = columns;
  const unticked = ruleSet.answerLists[first?.item.answers ?? ""]?.ticks?.unticked ?? "";
  return [{ block, items: columns.map(({ item }) => item.id), index: first?.coded.index ?? 0, unticked, rows: mixed }];
}

/**
 * The same for items that a list column holds, whose lists were read already: nothing listed is an answer of those that were asked, where
 * the block says so.
 */
export function readEmptyLists(items: readonly Item[], answers: GivenAnswers, ruleSet: RuleSet): void {
  if (items.length === 0) return;
  const answered = anyCode([...answers.codes.values()], answers.size);
  for (const item of items) {
    const block = ruleSet.blocks.find((one) => one.items.includes(item.id));
    if (block?.noneTicked !== "unticked") continue;
    const codes = valueOf(answers.codes, item.id);
    fillBlanks(codes, codesOf(item, ruleSet).unticked, answered, new Uint8Array(codes.length), askedOf(item, answers, ruleSet));
  }
}

/** Blanks of the units that answered, of those without a tick only where they were asked. */
function fillBlanks(codes: AnswerCodes, unticked: number, answered: Uint8Array, ticks: Uint8Array, asked: Uint8Array | null): void {
  for (let unit = 0; unit < codes.length; unit++) {
    if (codes[unit] !== BLANK || answered[unit] !== 1) continue;
    if (ticks[unit] === 1 || asked === null || asked[unit] === 1) codes[unit] = unticked;
  }
}

/** 1 for each unit that was asked the item; null where all are. */
function askedOf({ askedIf }: Item, answers: GivenAnswers, ruleSet: RuleSet): Uint8Array | null {
  return askedIf ? askedBehind(askedIf, ruleSet, answers).map((state) => (state === OPEN ? 1 : 0)) : null;
}

/** By block, 1 for each unit that ticked an option that stands aside and has a column of its own. */
export function asideTicks({ match, sheet }: SurveySource, { rows }: Units): ReadonlyMap<string, AnswerCodes> {
  const ticks = new Map<string, AnswerCodes>();
  for (const { block, column } of match.asides ?? []) {
    const ofBlock = ticks.get(block) ?? new Uint8Array(rows.length);
    ticks.set(block, ofBlock);
    rows.forEach((row, unit) => {
      if (isTick(cellAt(sheet, row, column))) ofBlock[unit] = 1;
    });
  }
  return ticks;
}

const isTick = (cell: Cell) => !isEmpty(cell) && (typeof cell === "object" || !UNTICKED.includes(foldAnswer(String(cell))));
