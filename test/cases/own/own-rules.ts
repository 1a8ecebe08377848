/** Questions by id: their texts, or more of them. */
type Questions = Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;

interface More {
  readonly [part: string]: unknown;
}

/** Rules of a small survey of libraries: yes-or-no questions of which the «Ja» are counted, and graded «ingen», «noen» or «alle». */
export function libraryRules(questions: Questions, more: More = {}): Readonly<Record<string, unknown>> {
  const items = Object.entries(questions).map(([id, one]) =>
    typeof one === "string" ? { id, label: one, answers: "ja_nei" } : { id, answers: "ja_nei", ...one },
  );
  const counted = items.filter(({ answers }) => answers === "ja_nei").map(({ id }) => id);
  return {
    version: 2,
    id: "bibliotek",
    revision: "1",
    title: "Bibliotekene",
    period: "2023",
    sources: [{ title: "Spørreskjema til bibliotekene", reference: "eget eksempel" }],
    unit: { singular: "bibliotek", plural: "bibliotek", register: null },
    columns: [{ id: "bib", role: "id", label: "Bib" }],
    answerLists: { ja_nei: { answers: ["Ja", "Nei", "Vet ikke"], aside: ["Vet ikke"], ticks: { ticked: "Ja", unticked: "Nei" } } },
    items,
    scales: { grad: ["ingen", "noen", "alle"] },
    cutPoints: "fixed",
    missing: { policy: "notCounted" },
    indicators: [countOf(counted)],
    ...more,
  };
}

/** The indicator «har»: the «Ja» of these questions, cut at 1 and at all of them. */
export function countOf(items: readonly string[], more: More = {}): Readonly<Record<string, unknown>> {
  return {
    ...{ id: "har", label: "Har", measure: "count", unit: "ting", items, points: [{ answers: ["Ja"], points: 1 }] },
    ...{ scale: "grad", cutPoints: { method: "fixed", limits: [1, Math.max(2, items.length)] } },
    ...more,
  };
}

/** Three questions that most inputs have. */
export const THREE = { laan: "Har dere utlån?", nett: "Har dere trådløst nett?", rom: "Har dere møterom?" };

/** The heading over those three. */
export const HEADING = ["Bib", ...Object.values(THREE)];

export const threeRules = (more: More = {}) => libraryRules(THREE, more);

/** A question with several answers, of which each option is an item. */
export const TILBUD = { b: "Bøker", f: "Film", s: "Spill", u: "Utstyr til friluftsliv" };
export const QUESTION = "Hva låner dere ut?";

export const tickRules = (block: More = {}, more: More = {}) =>
  libraryRules(
    { ...TILBUD, plan: "Har dere en plan?" },
    {
      blocks: [{ id: "tilbud", label: QUESTION, items: Object.keys(TILBUD), ...block }],
      indicators: [countOf(Object.keys(TILBUD))],
      ...more,
    },
  );

/** The municipalities of 2018, with a count of three questions. */
export const municipalRules = (more: More = {}) =>
  threeRules({
    unit: { singular: "kommune", plural: "kommuner", register: "kommuner-2018" },
    columns: [
      { id: "kommunenr", role: "id", label: "Kommunenr", digits: 4 },
      { id: "kommune", role: "name", label: "Kommune" },
      { id: "fylke", role: "category", label: "Fylke" },
      { id: "innbyggere", role: "number", label: "Innbyggere" },
    ],
    ...more,
  });

/** Points of an answer to one question, so that a sum is what the numbers are. */
export const pointRules = (points: readonly (readonly [string, string, number])[], limits: readonly number[]) =>
  threeRules({
    indicators: [
      countOf(Object.keys(THREE), {
        measure: "points",
        points: points.map(([item, answer, worth]) => ({ items: [item], answers: [answer], points: worth })),
        cutPoints: { method: "fixed", limits },
      }),
    ],
  });
