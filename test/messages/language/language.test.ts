import type { Issue } from "../../../src/core/issues/issue.ts";
import { languages } from "../../../src/messages/language/language.ts";
import { layoutTexts, severityText } from "../../../src/messages/sheets/sheet-language.ts";
import { issueText } from "../../../src/messages/issues/issue-language.ts";
import { refusalText } from "../../../src/messages/issues/refusal-language.ts";
import { issueSamples, refusalSamples } from "../samples.ts";

const issues: readonly Issue[] = Object.values(issueSamples);
const refusals = Object.values(refusalSamples);
const nb = (issue: Issue) => issueText(issue, "nb", "pane");

test.each(languages)("in %s every issue and refusal has a finished sentence without holes", (language) => {
  const sentences = [
    ...issues.map((issue) => issueText(issue, language, "pane")),
    ...refusals.map((reason) => refusalText(reason, language)),
  ];
  expect(sentences.filter((sentence) => /undefined|NaN|\[object|\s{2}|: :|^[:,]/.test(sentence))).toEqual([]);
  expect(sentences.filter((sentence) => !sentence.endsWith("."))).toEqual([]);
});

test.each(["nb", "en"] as const)("no sentence sends its reader to another door than the one it is read at (%s)", (language) => {
  const said = (door: "pane" | "terminal") => issues.map((issue) => issueText(issue, language, door));
  expect(said("pane").filter((text) => /--\p{L}|kommandolinje|command line/iu.test(text))).toEqual([]);
  expect(said("terminal").filter((text) => /fanen|\btab\b|panel|\bpane\b|«Regler»|“Rules”/iu.test(text))).toEqual([]);
});

test("no two kinds of issue read the same, and the languages differ", () => {
  for (const language of languages) expect(new Set(issues.map((issue) => issueText(issue, language, "pane"))).size).toBe(issues.length);
  expect(issues.filter((issue) => issueText(issue, "nb", "pane") === issueText(issue, "en", "pane"))).toEqual([]);
  expect(refusals.filter((reason) => refusalText(reason, "nb") === refusalText(reason, "en"))).toEqual([]);
});

test("an unknown answer is told with row, municipality, question, cell and what would be right", () => {
  expect(nb(issueSamples.answer_unknown)).toBe(
    "Rad 14 (0136 Rygge), «Robotisering» (K14): svaret «Jaa» er ukjent. Mente du «Ja»? Gyldige svar: Ja, Nei, Vet ikke.",
  );
  expect(issueText(issueSamples.answer_unknown, "en", "pane")).toBe(
    "Row 14 (0136 Rygge), “Robotisering” (K14): the answer “Jaa” is unknown. Did you mean “Ja”? Valid answers: Ja, Nei, Vet ikke.",
  );
});

test("answers of several cells are told with the column, their number and the first of them, and values as Excel shows them", () => {
  const several = { ...issueSamples.answer_unknown, id: null, name: null, nearest: null, count: 1200 };
  const cells = [13, 14, 20, 22, 30].map((row) => ({ row, column: 10 }));
  expect(nb({ ...several, answer: true, cells })).toBe(
    "Kolonne K, «Robotisering», i 1\u00a0200 celler (K14, K15, K21, K23, …): svaret «SANN» er ukjent. Gyldige svar: Ja, Nei, Vet ikke.",
  );
  expect(nb({ ...several, answer: 0.5, count: 2, cells: cells.slice(0, 2) })).toContain("i 2 celler (K14, K15): svaret «0,5» er");
  expect(issueText({ ...several, answer: 1234.5, cells }, "en", "pane")).toContain(
    "in 1,200 cells (K14, K15, K21, K23, …): the answer “1234.5” is",
  );
});

test("spellings of one column are one remark, and only texts can have extra blanks", () => {
  expect(nb(issueSamples.answer_respelled)).toBe(
    "Kolonne K, «Robotisering»: 15 celler er skrevet annerledes og lest som svar (K14, K15, …): «JA» som «Ja» (3), «Nei» med ekstra blanke tegn som «Nei» (12).",
  );
  const spelling = (found: string | number) => ({ ...issueSamples.answer_respelled, spellings: [{ found, answer: "5", count: 1 }] });
  expect(nb(spelling("5 "))).toContain("«5» med ekstra blanke tegn som «5»");
  expect(nb(spelling(5))).toContain("«5» som «5»");
  const eight = Array.from({ length: 8 }, (_, index) => ({ found: `ja${index}`, answer: "Ja", count: 1 }));
  expect(nb({ ...issueSamples.answer_respelled, spellings: eight })).toMatch(/«ja5» som «Ja» \(1\) og 2 skrivemåter til\.$/);
});

test("answers that have a comma in them are told apart by quotes", () => {
  const issue = { ...issueSamples.answer_unknown, allowed: ["Ja, helt", "Ja, delvis", "Nei"] };
  expect(nb(issue)).toMatch(/Gyldige svar: «Ja, helt», «Ja, delvis», «Nei»\.$/);
});

test("a municipality without a name is told by its number, an issue without a place by what is known", () => {
  expect(nb({ ...issueSamples.answer_uncalculated, name: null })).toMatch(/^Rad 14 \(0136\), «Robotisering» \(K14\): /);
  expect(nb({ ...issueSamples.answer_uncalculated, place: null })).toMatch(/^0136 Rygge, «Robotisering»: /);
});

test("a duplicate number names both rows as Excel counts them", () => {
  expect(nb(issueSamples.unit_duplicate)).toBe(
    "Rad 14 (0136 Rygge): nummeret står i flere rader: 14, 88. Behold én rad; inntil da er resultatet ukjent for dem alle.",
  );
});

test("columns are named by their letters", () => {
  expect(nb(issueSamples.column_ambiguous)).toBe(
    "«Robotisering» (strategi_11) kan være flere kolonner: K, AA. Velg den riktige på fanen Data.",
  );
});

test("a sentence repeats a long cell text cut, and on one line", () => {
  const answer = `Vi har\n${"svart ".repeat(100)}`;
  const sentence = nb({ ...issueSamples.answer_unknown, answer });
  expect(sentence).toMatch(/svaret «Vi har svart svart .*…» er ukjent/);
  expect(sentence.length).toBeLessThan(220);
});

test("numbers are written as the language writes them", () => {
  expect(nb(issueSamples.more_like_this)).toContain("1\u00a0200 til");
  expect(issueText(issueSamples.more_like_this, "en", "pane")).toContain("1,200");
  expect(layoutTexts("nb").number(-1234567.25, 1)).toBe("−1\u00a0234\u00a0567,3");
  expect(layoutTexts("en").number(94.5, 1)).toBe("94.5");
});

test("severities are counted with the right form", () => {
  expect(layoutTexts("nb").remarks.counts({ error: 1, warning: 1, remark: 2 })).toBe("1 feil, 1 advarsel, 2 merknader");
  expect(severityText("warning", 2, "nb")).toBe("advarsler");
  expect(severityText("error", 2, "en")).toBe("errors");
});

test("blank questions say whether the result is known all the same", () => {
  expect(nb(issueSamples.items_blank)).toBe(
    "Rad 14 (0136 Rygge): 2 av 13 spørsmål i «IKT-strategi» er ubesvart (L14, M14). De teller ikke med.",
  );
  expect(nb({ ...issueSamples.items_blank, unknown: true })).toMatch(/Resultatet er derfor ukjent\.$/);
});

test("answers that contradict each other are named by their cells, four at most", () => {
  expect(nb(issueSamples.gate_contradicted)).toBe(
    "Rad 14 (0136 Rygge), «Har strategi?» (K14): svaret er «Nei», men 2 spørsmål som da ikke gjelder, har svar (L14, M14). " +
      "Svarene teller ikke i «IKT-strategi». Rett det som er feil.",
  );
  const cells = [11, 12, 13, 14, 15].map((column) => ({ row: 13, column }));
  expect(nb({ ...issueSamples.gate_contradicted, cells })).toContain("(L14, M14, N14, O14, …)");
});
