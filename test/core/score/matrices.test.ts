import { assessed, resultsOf, ticks, type Row } from "../assessed.ts";

/**
 * Counts that lie on every cut point of the report, worked by hand from its intervals (sections 3.2, 4.3 and 5.2):
 * indicator → the lowest and highest count of score 0, 1, 2, 3, 4.
 */
const intervals = {
  strategi: [[0, 0], [1, 5], [6, 9], [10, 11], [12, 13]], // prettier-ignore
  prosjekt: [[0, 0], [1, 4], [5, 6], [7, 8], [9, 10]], // prettier-ignore
  intern: [[0, 0], [1, 4], [5, 7], [8, 10], [11, 12]], // prettier-ignore
  sky: [[0, 0], [1, 3], [4, 6], [7, 9], [10, 15]], // prettier-ignore
  innkjop: [[0, 0], [1, 3], [4, 5], [6, 7], [8, 8]], // prettier-ignore
} as const;

const answered: Readonly<Record<keyof typeof intervals, (count: number) => Row>> = {
  strategi: (count) => ({ strategi: "Ja", ...ticks("strategi", count, 13) }),
  prosjekt: (count) => ({ prosjekt: "Ja", ...ticks("prosjekt", count, 10) }),
  intern: (count) => ticks("funksjon", count, 12, "Utelukkende interne", "Overveiende eksterne"),
  sky: (count) => ({ sky: "Ja", ...ticks("sky", count, 15) }),
  innkjop: (count) => ticks("innkjop", count, 8, "Ja, helt"),
};

const edges = Object.entries(intervals).flatMap(([indicator, scores]) =>
  scores.flatMap(([low, high], score) =>
    [...new Set([low, high])].map((count) => ({ indicator: indicator as keyof typeof intervals, count, score })),
  ),
);

test.each(edges)("$indicator: $count gives score $score", ({ indicator, count, score }) => {
  const results = resultsOf(assessed([answered[indicator](count)]));
  expect([results[`${indicator}_antall`], results[`${indicator}_score`]]).toEqual([count, score]);
});

/** Ways of reaching every number of points: the answers to the four kinds of service, simple ones first. */
const none = "Ingen tjenester";
const some = "Noen tjenester";
const most = "De fleste tjenestene";
const pointCases: readonly [points: number, score: number, answers: readonly [string, string, string, string]][] = [
  [0, 0, [none, "Vet ikke", "Ikke relevant", none]],
  [1, 1, [some, none, none, none]],
  [2, 2, [some, some, none, none]],
  [2, 2, [none, none, none, some]],
  [3, 2, [most, none, none, none]],
  [3, 2, [some, none, some, none]],
  [4, 3, [none, none, "Alle tjenestene", none]],
  [6, 3, ["Omtrent halvparten av tjenestene", "Alle tjenestene", none, none]],
  [7, 4, [most, none, none, most]],
  [14, 4, [most, most, most, most]],
];

test.each(pointCases)("tilbud: %i points give score %i", (points, score, [first, second, third, fourth]) => {
  const row = { tjeneste_01: first, tjeneste_02: second, tjeneste_03: third, tjeneste_04: fourth };
  const results = resultsOf(assessed([row]));
  expect([results.tilbud_poeng, results.tilbud_score]).toEqual([points, score]);
});

/** A count of each score. */
const countOfScore = { strategi: [0, 5, 9, 10, 13], prosjekt: [0, 4, 6, 7, 9], sky: [0, 3, 4, 9, 10], innkjop: [0, 1, 5, 7, 8] } as const;
const offersOfScore = [
  [none, none, none, none],
  [some, none, none, none],
  [some, some, none, none],
  [none, none, most, none],
  [most, none, none, most],
] as const;
const offers = (score: number): Row =>
  Object.fromEntries((offersOfScore[score] ?? []).map((answer, index) => [`tjeneste_0${index + 1}`, answer]));

/** Table 3.1, by hand: row is the score of the strategy, column that of the projects. */
const prioritering = [
  [0, 1, 1, 3, 3],
  [1, 1, 1, 3, 3],
  [1, 1, 1, 3, 3],
  [2, 2, 2, 4, 4],
  [2, 2, 2, 4, 4],
];

/** Tables 5.1 and 5.2, by hand: row is the score of cloud (or the grade of use), column that of procurement (or of services offered). */
const useAndActivity = [
  [0, 0, 1, 3, 3],
  [0, 1, 1, 3, 3],
  [1, 1, 1, 3, 3],
  [2, 2, 2, 4, 4],
  [2, 2, 2, 4, 4],
];

const cells = (matrix: readonly (readonly number[])[]) =>
  matrix.flatMap((row, first) => row.map((grade, second) => ({ first, second, grade })));

test.each(cells(prioritering))(
  "prioritering: strategy score $first and project score $second give grade $grade",
  ({ first, second, grade }) => {
    const row = { ...answered.strategi(countOfScore.strategi[first] ?? 0), ...answered.prosjekt(countOfScore.prosjekt[second] ?? 0) };
    const results = resultsOf(assessed([row]));
    expect([results.strategi_score, results.prosjekt_score, results.prioritering]).toEqual([first, second, grade]);
  },
);

test.each(cells(useAndActivity))("bruk: cloud score $first and procurement score $second give grade $grade", ({ first, second, grade }) => {
  const row = { ...answered.sky(countOfScore.sky[first] ?? 0), ...answered.innkjop(countOfScore.innkjop[second] ?? 0) };
  const results = resultsOf(assessed([row]));
  expect([results.sky_score, results.innkjop_score, results.bruk]).toEqual([first, second, grade]);
});

/** Scores of cloud and procurement that give each grade of use. */
const scoresOfUse = [[0, 0], [1, 1], [4, 0], [0, 4], [3, 3]] as const; // prettier-ignore

test.each(cells(useAndActivity))("aktivitet: use grade $first and offer score $second give grade $grade", ({ first, second, grade }) => {
  const [cloud, procurement] = scoresOfUse[first] ?? [0, 0];
  const row = { ...answered.sky(countOfScore.sky[cloud]), ...answered.innkjop(countOfScore.innkjop[procurement]), ...offers(second) };
  const results = resultsOf(assessed([row]));
  expect([results.bruk, results.tilbud_score, results.aktivitet]).toEqual([first, second, grade]);
});

const internal = (count: number) => answered.intern(count);
const classes: readonly [number | null, Row][] = [
  [1, { ...internal(7), rekruttering: "Nei" }],
  [2, { ...internal(0), rekruttering: "Ja", rekrutteringsvansker: "Nei" }],
  [3, { ...internal(4), rekruttering: "Ja", rekrutteringsvansker: "Ja" }],
  [4, { ...internal(8), rekruttering: "Nei" }],
  [5, { ...internal(12), rekruttering: "Ja", rekrutteringsvansker: "Nei" }],
  [6, { ...internal(11), rekruttering: "Ja", rekrutteringsvansker: "Ja" }],
  [null, { ...internal(11), rekruttering: "Vet ikke" }],
  [null, { ...internal(11), rekruttering: "Ja", rekrutteringsvansker: "Vet ikke" }],
  [null, { ...internal(11), rekruttering: "Ja" }],
  [null, { ...internal(11) }],
];

test.each(classes)("kompetanse is class %s (reconstructed after figure 4.8)", (expected, row) => {
  expect(resultsOf(assessed([row])).kompetanse).toBe(expected);
});
