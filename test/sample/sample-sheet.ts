import { sampleRows, type SampleRow } from "../../scripts/sample/answers.ts";

/** The sample evaluated by plain counting, so that it is judged by something else than what made it and what reads it. */

export const rows = sampleRows();
export const answering = rows.filter(({ answers }) => Object.keys(answers).length > 0);

type Is = (row: SampleRow) => boolean;
export const said =
  (item: string, ...texts: string[]): Is =>
  ({ answers }) =>
    texts.includes(answers[item] ?? "(blank)");

export const those = (...conditions: Is[]) => answering.filter((row) => conditions.every((is) => is(row)));
export const number = (...conditions: Is[]) => those(...conditions).length;

/** Per cent of the base, half up, one decimal. */
export function share(base: readonly SampleRow[], is: Is): number {
  return Math.floor((base.filter(is).length * 1000) / base.length + 0.5) / 10;
}

/** The middle value, the lower of two. */
export function lowerMedian(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}

const countOf =
  (block: string, texts: string[], gate?: string) =>
  ({ answers }: SampleRow): number =>
    gate !== undefined && answers[gate] !== "Ja"
      ? 0
      : Object.entries(answers).filter(([item, text]) => item.startsWith(`${block}_`) && texts.includes(text)).length;

export const strategyAreas = countOf("strategi", ["Ja"], "strategi");
export const projectAreas = countOf("prosjekt", ["Ja"], "prosjekt");
export const inHouse = countOf("funksjon", ["Utelukkende interne", "Overveiende interne"]);
export const cloudAreas = countOf("sky", ["Ja"], "sky");
export const purchases = countOf("innkjop", ["Ja, helt", "Ja, delvis"]);

/** 0–14 points. */
export function servicePoints({ answers }: SampleRow): number {
  const worth = (item: string, some: number, most: number) => {
    const text = answers[item] ?? "";
    if (text === "Noen tjenester") return some;
    return ["Omtrent halvparten av tjenestene", "De fleste tjenestene", "Alle tjenestene"].includes(text) ? most : 0;
  };
  return worth("tjeneste_01", 1, 3) + worth("tjeneste_02", 1, 3) + worth("tjeneste_03", 2, 4) + worth("tjeneste_04", 2, 4);
}

const scoreAt = (value: number, limits: readonly number[]) => limits.filter((limit) => value >= limit).length;
export const strategyScore = (row: SampleRow) => scoreAt(strategyAreas(row), [1, 6, 10, 12]);
export const projectScore = (row: SampleRow) => scoreAt(projectAreas(row), [1, 5, 7, 9]);
export const inHouseScore = (row: SampleRow) => scoreAt(inHouse(row), [1, 5, 8, 11]);
export const cloudScore = (row: SampleRow) => scoreAt(cloudAreas(row), [1, 4, 7, 10]);
export const purchaseScore = (row: SampleRow) => scoreAt(purchases(row), [1, 4, 6, 8]);
export const serviceScore = (row: SampleRow) => scoreAt(servicePoints(row), [1, 2, 4, 7]);

/** Grade 0–4 of Tabell 3.1. */
export function priority(row: SampleRow): number {
  const [strategy, projects] = [strategyScore(row), projectScore(row)];
  if (strategy >= 3) return projects >= 3 ? 4 : 2;
  if (projects >= 3) return 3;
  return strategy === 0 && projects === 0 ? 0 : 1;
}

/** The rule that Tabell 5.1 and 5.2 share. */
function crossed(first: number, second: number): number {
  if (first >= 3) return second >= 3 ? 4 : 2;
  if (second >= 3) return 3;
  return first + second <= 1 ? 0 : 1;
}
export const use = (row: SampleRow) => crossed(cloudScore(row), purchaseScore(row));
export const activity = (row: SampleRow) => crossed(use(row), serviceScore(row));
/** How many of the answering have each of the grades 0–4. */
export const grades = (grade: (row: SampleRow) => number) => [0, 1, 2, 3, 4].map((wanted) => number((row) => grade(row) === wanted));
