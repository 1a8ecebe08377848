import { risingGrades } from "../../ruleset/rising-grades.ts";
import type { Composite, Indicator, RuleSet } from "../../ruleset/ruleset.ts";
import type { DraftTexts } from "./draft-texts.ts";
import { Ids } from "./ids.ts";
import type { Questions } from "./questions.ts";

/** A label longer than this is cut: it heads columns. */
const LONGEST_LABEL = 90;

/** An indicator of a draft, and what it is of. */
export interface DraftIndicator {
  readonly of: Questions;
  readonly indicator: Indicator;
  /** The answers that count, and those that count where a question is turned round. */
  readonly counted: readonly string[];
}

/** What the user has said of indicators. */
export interface IndicatorChoices {
  readonly counted: (of: Questions) => readonly string[] | null;
  readonly isTurned: (item: string) => boolean;
}

/**
 * An indicator for each block: how many of its questions have an answer that counts. Where there is no block, one for all questions that have a
 * list; for a sheet of numbers alone, their sum. Limits are set later, by the data.
 */
export function indicatorsOf(all: readonly Questions[], choices: IndicatorChoices, ids: Ids, texts: DraftTexts): readonly DraftIndicator[] {
  const blocks = all.filter(({ block }) => block !== null);
  const chosen = blocks.length > 0 ? blocks : singles(all);
  return chosen.map((questions) => indicatorOf(questions, choices, ids, texts));
}

/** Without blocks: the questions of the list that most have; else the numbers. */
function singles(all: readonly Questions[]): readonly Questions[] {
  const listed = all.filter(({ list }) => list !== null);
  const [first] = listed.length > 0 ? listed : all.filter(({ items }) => items.some(({ number }) => number));
  if (!first) return [];
  const same = all.filter(({ list, items }) => (first.list === null ? items.some(({ number }) => number) : list === first.list));
  return [{ ...first, items: same.flatMap(({ items }) => items), filter: null }];
}

function indicatorOf(questions: Questions, choices: IndicatorChoices, ids: Ids, texts: DraftTexts): DraftIndicator {
  const { block, items, list, filter, group } = questions;
  const label = shortened(block?.label ?? items[0]?.label ?? "");
  const counted = choices.counted(questions) ?? list?.counted ?? [];
  const id = ids.of(label);
  const shape = group.fields[0]?.shape.kind;
  const unit = shape === "ticks" || shape === "lists" ? texts.counted.ticks : shape === "yesNo" ? texts.counted.yes : texts.counted.answers;
  const indicator: Indicator = {
    id,
    label,
    measure: list === null ? "sum" : "count",
    unit,
    ...(filter ? { gate: filter } : {}),
    items: items.map((item) => item.id),
    points: list === null ? { by: "value" } : pointsOf(questions, counted, choices),
    scale: "score",
    cutPoints: { method: "fixed", limits: [1] },
    source: { figures: [] },
  };
  return { of: questions, indicator, counted };
}

/** A point for each answer that counts; for questions turned round, for those at the other end of the scale. */
function pointsOf({ list, items }: Questions, counted: readonly string[], { isTurned }: IndicatorChoices): Indicator["points"] {
  const turned = items.filter(({ id }) => isTurned(id)).map(({ id }) => id);
  const straight = items.filter(({ id }) => !turned.includes(id)).map(({ id }) => id);
  if (turned.length === 0) return [{ answers: [...counted], points: 1 }];
  const opposite = oppositeOf(counted, list?.list.answers ?? [], list?.list.aside ?? []);
  return [
    ...(straight.length > 0 ? [{ answers: [...counted], points: 1, items: straight }] : []),
    { answers: [...opposite], points: 1, items: turned },
  ];
}

/** The answers as far from the other end of the scale. */
function oppositeOf(counted: readonly string[], answers: readonly string[], aside: readonly string[]): readonly string[] {
  const scale = answers.filter((answer) => !aside.includes(answer));
  return scale.filter((_, at) => counted.includes(scale[scale.length - 1 - at] ?? ""));
}

function shortened(text: string): string {
  const plain = text.replace(/[?:.\s]+$/, "");
  return plain.length <= LONGEST_LABEL ? plain : `${plain.slice(0, LONGEST_LABEL - 1).replace(/\s+\S*$/, "")}…`;
}

/** Indicators that stand together, two and two: nothing is asked between them but what opens the second. */
export function pairsOf(
  indicators: readonly DraftIndicator[],
  all: readonly Questions[],
): readonly (readonly [DraftIndicator, DraftIndicator])[] {
  const pairs: (readonly [DraftIndicator, DraftIndicator])[] = [];
  for (let at = 0; at + 1 < indicators.length; at++) {
    const [one, other] = [indicators[at], indicators[at + 1]];
    if (!one || !other) continue;
    const between = all.slice(all.indexOf(one.of) + 1, all.indexOf(other.of));
    if (between.some(({ group }) => group.fields.some((field) => field !== other.of.group.gate?.by))) continue;
    pairs.push([one, other]);
    at++;
  }
  return pairs;
}

/** Two indicators crossed: the higher both scores are, the higher the grade. */
export function compositesOf(
  pairs: ReturnType<typeof pairsOf>,
  indicators: readonly DraftIndicator[],
  scales: RuleSet["scales"],
  texts: DraftTexts,
): readonly Composite[] {
  const ids = new Ids(indicators.map(({ indicator }) => indicator.id));
  return pairs.map(([rows, columns]) => ({
    id: ids.of(`${rows.indicator.id}_${columns.indicator.id}`),
    label: texts.composite(rows.indicator.label, columns.indicator.label),
    grades: [...texts.grades],
    rows: { score: rows.indicator.id },
    columns: { score: columns.indicator.id },
    cells: risingGrades(sizeOf(rows, scales), sizeOf(columns, scales), texts.grades.length),
    source: { figures: [] },
  }));
}

const sizeOf = ({ indicator }: DraftIndicator, scales: RuleSet["scales"]) => scales[indicator.scale]?.length ?? 0;
