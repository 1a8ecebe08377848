import { highestPossible } from "./ruleset/points.ts";
import { assess, find, type Task } from "./pipeline.ts";
import type { Assessment } from "./score/results.ts";
import type { RuleSet } from "./ruleset/ruleset.ts";
import { FIRST_ROWS } from "./sheet/first-rows.ts";
import type { Sheet } from "./sheet/sheet.ts";
import type { DraftTexts } from "./draft/rules/draft-texts.ts";
import { fieldsOf, readSurvey, type Survey } from "./draft/fields/fields.ts";
import { roleKinds, type Role } from "./draft/fields/roles.ts";
import { guessIds, isKept, textSaid, type Guess, type Settled } from "./draft/guess.ts";
import { columnOf, guessesOf, type Guessed } from "./draft/guesses.ts";
import { indistinctColumns } from "./draft/indistinct.ts";
import { Ids } from "./draft/rules/ids.ts";
import { compositesOf, indicatorsOf, pairsOf, type DraftIndicator } from "./draft/rules/indicators.ts";
import { questionsOf } from "./draft/rules/questions.ts";
import { ruleSetOf, type Parts } from "./draft/rules/rule-set.ts";
import { unitColumnsOf } from "./draft/rules/unit-columns.ts";
import { answerListsOf } from "./draft/structure/answer-lists.ts";
import { groupsOf, type BlockReason, type Group } from "./draft/structure/blocks.ts";
import { gatesOf } from "./draft/structure/gates.ts";
import { runsOf } from "./draft/structure/runs.ts";
import { stemsAmong } from "./draft/read/stems.ts";
import { turnedIn } from "./draft/structure/turned.ts";

/** A rule set made of a sheet of answers, and what was guessed of it. */
export interface Draft {
  readonly ruleSet: RuleSet;
  readonly guesses: readonly Guess[];
}

/** What a workbook was read as, before anything is drafted of it. */
export interface DraftSource {
  readonly survey: Survey;
  readonly sheets: readonly Sheet[];
}

/** Reads a workbook's own sheets, whole. null where none has a head and rows of answers. `wanted`: the name of the sheet, where the user gives it. */
export function draftSource(sheets: readonly Sheet[], wanted: string | null): DraftSource | null {
  const survey = readSurvey(sheets, wanted);
  return survey && { survey, sheets };
}

/** What a draft is called, and its other words. */
export interface DraftWords {
  readonly texts: DraftTexts;
  /** The survey's name, for where no title stands above the answers; "" for none. */
  readonly name: string;
}

/** The limits of an indicator divide the units into as many parts as this, above none. */
const MOST_PARTS = 4;

/** Columns that no heading tells apart are left out, and those that are then in doubt, so many times. */
const MOST_ROUNDS = 8;
/** From this round on, columns with a heading that another has are left out without being tried. */
const PATIENT_ROUNDS = 3;

/**
 * The rules that a sheet of answers seems to be made for: the same sheet and the same `settled` give the same draft. It passes `check`, and is
 * computed on the sheet without a column in doubt. null where the sheet has no question that can be counted.
 */
export function draft(source: DraftSource, words: DraftWords, settled: Settled = new Map()): Draft | null {
  let [left, indistinct]: [ReadonlySet<number>, readonly number[]] = [new Set(), []];
  for (let round = 0; ; round++) {
    const outline = outlineOf(source.survey, words.texts, settled, left);
    if (outline.indicators.length === 0) return null;
    const provisional = ruleSetOf(
      partsOf(
        outline,
        words,
        outline.indicators.map((one) => withShares(one, MOST_PARTS)),
        new Map(),
      ),
    );
    const assessment = assessmentOf(provisional, source);
    indistinct = round < MOST_ROUNDS ? indistinctColumns(outline, assessment?.match.columns ?? [], round < PATIENT_ROUNDS) : [];
    if (indistinct.length > 0) {
      left = new Set([...left, ...indistinct]);
      continue;
    }
    const indicators = outline.indicators.map((one) => withLimits(one, provisional, assessment));
    const parts = partsOf(outline, words, indicators, settled);
    return { ruleSet: ruleSetOf(parts), guesses: guessesOf({ ...outline, ...parts, isKept: (id) => isKept(settled, id, true) }) };
  }
}

type Outline = Omit<Parts, "composites" | "scales" | keyof DraftWords> & Pick<Guessed, "twice" | "turned">;

/** All of a draft but its limits and what is crossed by them. */
function outlineOf(survey: Survey, texts: DraftTexts, settled: Settled, left: ReadonlySet<number>): Outline {
  const { dictionary, rows, head } = survey;
  const all = fieldsOf(survey, rolesIn(settled));
  const fields = all.filter(({ profile }) => !left.has(profile.column));
  const twice = all.filter(({ profile }) => left.has(profile.column));
  const asked = fields.filter(({ role }) => role.kind === "question");
  const stems = stemsAmong(
    asked.map(({ profile }) => profile),
    dictionary,
  );
  const runs = runsOf(asked, stems);
  const found = groupsOf(runs, gatesOf(runs, rows.length, dictionary));
  const isBlock = (group: Group) => isKept(settled, guessIds.block(columnOf({ group })), true) || group.block === "lists";
  const reasons = new Map<Group, BlockReason | null>();
  const groups = found.map((group) => {
    if (isBlock(group)) return group;
    const none: Group = { ...group, block: null };
    reasons.set(none, group.block);
    return none;
  });
  const lists = answerListsOf(groups, texts);
  const ids = new Ids(head.columns.flatMap(({ header, others }) => [header, ...others]));
  const blockIds = new Ids([]);
  const columns = unitColumnsOf(fields, dictionary, ids, texts);
  const isFiltered = (group: Group) => isKept(settled, guessIds.filter(columnOf({ group })), true);
  const nameOf = (group: Group) => textSaid(settled, guessIds.block(columnOf({ group })));
  const wasBlock = (group: Group) => reasons.get(group) ?? null;
  const questions = questionsOf({ groups, lists, stems, dictionary, ids, blockIds, texts, nameOf, wasBlock, isFiltered });
  const suspicions = questions.flatMap((one) =>
    turnedIn(one.group, one.list).map((suspicion) => {
      const at = one.group.fields.indexOf(suspicion.field);
      return {
        suspicion,
        of: one,
        item: one.items[at]?.id ?? "",
        isTurned: isKept(settled, guessIds.turned(suspicion.field.profile.column), false),
      };
    }),
  );
  const choices = {
    counted: (one: (typeof questions)[number]) => {
      const said = settled.get(guessIds.counted(columnOf(one)));
      return Array.isArray(said) && said.length > 0 ? (said as readonly string[]) : null; // an array is of answers
    },
    isTurned: (id: string) => suspicions.some(({ item, isTurned }) => isTurned && item === id),
  };
  const indicators = indicatorsOf(questions, choices, new Ids([]), texts);
  return { survey, fields, columns, questions, indicators, twice, turned: suspicions };
}

function rolesIn(settled: Settled): ReadonlyMap<number, Role["kind"]> {
  const roles = [...settled].flatMap(([id, said]): [number, Role["kind"]][] => {
    const column = /^role:(\d+)$/.exec(id)?.[1];
    const role = roleKinds.find((kind) => kind === said);
    return column === undefined || role === undefined ? [] : [[Number(column), role]];
  });
  return new Map(roles);
}

function partsOf(outline: Outline, { texts, name }: DraftWords, indicators: readonly DraftIndicator[], settled: Settled): Parts {
  const { survey, fields, columns, questions } = outline;
  const sizes = [...new Set(indicators.map(({ indicator }) => scoresOf(indicator)))];
  const scales = Object.fromEntries(sizes.map((size) => [scaleId(size), [...texts.scores(size)]]));
  const pairs = pairsOf(indicators, questions);
  const kept = pairs.filter(([one, other]) => isKept(settled, guessIds.composite(columnOf(one.of), columnOf(other.of)), true));
  const composites = compositesOf(kept, indicators, scales, texts);
  return { survey, fields, columns, questions, indicators, composites, scales, texts, name };
}

const scaleId = (scores: number) => (scores === MOST_PARTS + 1 ? "score" : `score_${String(scores)}`);

function scoresOf({ cutPoints }: DraftIndicator["indicator"]): number {
  return cutPoints.method === "fixed" ? cutPoints.limits.length + 1 : cutPoints.shares.length + 2;
}

/** Per cent below each of the limits that divide units into so many equal parts. */
const sharesOf = (parts: number) => Array.from({ length: parts - 1 }, (_, at) => Math.round((100 * (at + 1)) / parts));

function withShares(one: DraftIndicator, parts: number): DraftIndicator {
  return {
    ...one,
    indicator: { ...one.indicator, scale: scaleId(parts + 1), cutPoints: { method: "quantiles", shares: sharesOf(parts) } },
  };
}

/** The limits that the data give, those of them that can be reached. */
function withLimits(one: DraftIndicator, provisional: RuleSet, assessment: Assessment | null): DraftIndicator {
  const found = assessment?.indicators.get(one.indicator.id)?.limits ?? [1];
  const highest = highestPossible(one.indicator, provisional);
  const reached = found.filter((limit) => limit > 0 && limit <= highest);
  const limits = reached.length > 0 ? reached : [1];
  const shares = sharesOf(limits.length);
  return { ...one, indicator: { ...one.indicator, scale: scaleId(limits.length + 1), cutPoints: { method: "fixed", limits, shares } } };
}

function assessmentOf(ruleSet: RuleSet, { survey, sheets }: DraftSource): Assessment | null {
  const task: Task = { ruleSet, register: null, published: null, sheet: survey.sheet.name, columnMap: null, cutPointMode: "recomputed" };
  const previews = sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, FIRST_ROWS) }));
  const found = find(previews, [], task);
  const codeBooks = sheets.filter(({ name }) => found.codeBooks.includes(name));
  return assess({ sheet: survey.sheet, codeBooks }, found, task).assessment;
}
