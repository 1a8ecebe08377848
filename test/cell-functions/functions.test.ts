import { publishedRules } from "../../src/core/functions/call.ts";
import { requireAnswers } from "../../src/core/ruleset/require-answers.ts";
import { bundleOf } from "../../src/rulesets/index.ts";
import { noChoices, taskOf } from "../../src/run/task.ts";
import { currentRules, onRulesChange, rulesInForce, setCurrentRules } from "../../src/run/current-rules.ts";
import {
  fordeling,
  forklar,
  gradtekst,
  indikator,
  grenser,
  interne,
  kompetanse,
  prioritering,
  strategi,
  tjenestetilbud,
} from "../../src/cell-functions/functions.ts";
import { ssb2018 } from "../core/surveys.ts";
import { assessed, ticks } from "../core/assessed.ts";
import { CellError, refusalOf } from "./excel.ts";

/** The answers of one municipality: so many areas ticked of 13. */
const areas = (ticked: number) => Array.from({ length: 13 }, (_, index) => (index < ticked ? "Ja" : "Nei"));
const blank = (columns: number) => new Array<string>(columns).fill("");

beforeEach(() => {
  setCurrentRules(publishedRules(ssb2018), "nb");
});

test("nine areas are a low score, ten a high one, and a municipality without a strategy has none", () => {
  expect(strategi([["Ja"], ["Ja"], ["Nei"]], [areas(9), areas(10), blank(13)])).toEqual([[2], [3], [0]]);
});

test("the count is shown when it is asked for, in any case of the word", () => {
  expect(strategi([["Ja"]], [areas(9)], "antall")).toEqual([[9]]);
  expect(strategi([["Ja"]], [areas(9)], " Antall")).toEqual([[9]]);
  expect(tjenestetilbud([["Noen tjenester", "Alle tjenestene", "Ingen tjenester", "Vet ikke"]], "poeng")).toEqual([[4]]);
});

test("an argument that Excel leaves out is null, and means the score", () => {
  // Excel hands over null for an optional argument, whatever the type says.
  expect(strategi([["Ja"]], [areas(9)], null as unknown as undefined)).toEqual([[2]]);
});

test("another word than score or count is refused with the two there are", () => {
  expect(refusalOf(() => strategi([["Ja"]], [areas(9)], "prosent"))).toEqual({
    code: "#VALUE!",
    message: "«vis» kan ikke være «prosent». Skriv «score», «antall», eller utelat argumentet.",
  });
});

test("a blank is no answer: nothing answered is unknown, and a blank among answers adds nothing", () => {
  expect(strategi([[""]], [blank(13)])).toEqual([[""]]);
  expect(strategi([[null]], [new Array<null>(13).fill(null)])).toEqual([[""]]);
  expect(interne([blank(12)])).toEqual([[""]]);
  expect(strategi([["Ja"]], [["Ja", "", ...blank(11)]], "antall")).toEqual([[1]]);
});

test("spellings that the rule set knows are read as in the sheet", () => {
  expect(strategi([["ja "]], [["JA", "1", 1, true, "x", "ja.", 0, false, "nei", ...blank(4)]], "antall")).toEqual([[6]]);
});

test("a cell that is no answer makes its own row an error with the place, the answer and those allowed", () => {
  const found = strategi([["Ja"], ["Ja"]], [areas(3), ["Ja", "Jaa", ...blank(11)]]);
  expect(found[0]).toEqual([1]);
  const error = found[1]?.[0];
  expect(error).toBeInstanceOf(CellError);
  expect(error).toMatchObject({ code: "#VALUE!" });
  expect((error as CellError).message).toBe(
    "Rad 2, kolonne 2 i området («Informasjonssikkerhet»): svaret «Jaa» er ukjent. Gyldige svar: Ja, Nei, Vet ikke.",
  );
});

test("an error cell makes its own row #N/A with the reason, and leaves the others", () => {
  const found = strategi([["Ja"], ["Ja"]], [["Ja", new CellError("#DIV/0!"), ...blank(11)], areas(12)]);
  expect(found[0]?.[0]).toMatchObject({ code: "#N/A" });
  expect((found[0]?.[0] as CellError).message).toContain("cellen har feilen #DIV/0!. Rett feilen eller tøm cellen.");
  expect(found[1]).toEqual([4]);
});

test("a range of the wrong width is refused with the columns it must have", () => {
  expect(refusalOf(() => strategi([["Ja"]], [areas(3).slice(1)]))).toMatchObject({ code: "#VALUE!" });
  expect(refusalOf(() => strategi([["Ja"]], [areas(3).slice(1)])).message).toMatch(
    /^Området for «IKT-strategi» må ha 13 kolonner, fra «.+» til «.+» i regelsettets rekkefølge, men har 12\.$/,
  );
});

test("ranges of unlike length are refused with the length of each", () => {
  expect(refusalOf(() => prioritering([[1], [2]], [[1]])).message).toBe(
    "Områdene må ha like mange rader, men har 2 («IKT-strategi»), 1 («IKT-prosjekter»).",
  );
});

test("a grade is where two scores cross, and unknown where one of them is", () => {
  expect(prioritering([[0], [2], [3], [2], [4], [""]], [[0], [2], [2], [3], [3], [4]])).toEqual([[0], [1], [2], [3], [4], [""]]);
});

test("a score outside the scale is an error in its own row", () => {
  const found = prioritering([[3], [5]], [[3], [3]]);
  expect(found[0]).toEqual([4]);
  expect((found[1]?.[0] as CellError).message).toBe(
    "Rad 2, kolonne 1 i området («IKT-strategi»): «5» er ingen gyldig verdi. Gyldig er 0–4, eller tom celle.",
  );
});

test("the class comes of the in-house score and what was said of recruitment", () => {
  const answers = kompetanse(
    [[2], [2], [3], [3], [3]],
    [["Nei"], ["Ja"], ["Ja"], ["Vet ikke"], ["Ja"]],
    [[""], ["Nei"], ["Ja"], [""], [""]],
  );
  expect(answers).toEqual([[1], [2], [6], [""], [""]]);
});

test("the generic function lists the names in force, with the ranges that each takes", () => {
  const [heads, first, ...rest] = indikator("", [[[""]]]);
  expect(heads).toEqual(["Navn", "Betegnelse", "Områder"]);
  expect(first).toEqual(["strategi", "IKT-strategi", "Har kommunen en IKT-/digitaliseringsstrategi?; IKT-strategi (13 kolonner)"]);
  expect(rest.map(([name]) => name)).toContain("prioritering");
  expect(refusalOf(() => indikator("strategy", [[["Ja"]]])).message).toContain("har ikke «strategy». Det har «strategi», «prosjekt»");
});

test("a grade is told in words by the function's name, the indicator's id or its label", () => {
  const words = [["Både omfattende IKT-strategi og IKT-prosjekter", ""]];
  for (const name of ["PRIORITERING", "prioritering", "Digital prioritering"]) expect(gradtekst(name, [[4, ""]])).toEqual(words);
  expect(gradtekst("STRATEGI", [[0], [4]])).toEqual([["null"], ["veldig høy"]]);
  expect(gradtekst("KOMPETANSE", [[6]])).toEqual([["Mest interne ressurser, slitt med å rekruttere"]]);
  expect(refusalOf(() => gradtekst("Prioritet", [[4]])).message).toContain("har ikke «Prioritet»");
});

test("a distribution without a name has a row for every number up to the highest", () => {
  expect(fordeling([[0], [2], [2], [""]])).toEqual([
    ["", "Antall kommuner", "Prosent"],
    [0, 1, 33.3],
    [1, 0, 0],
    [2, 2, 66.7],
    ["I alt", 3, 100],
    ["Ukjent", 1, ""],
  ]);
});

test("what is no grade is refused in a distribution", () => {
  expect(refusalOf(() => fordeling([[1], ["høy"]]))).toMatchObject({ code: "#VALUE!" });
  expect(refusalOf(() => fordeling([[5]], "PRIORITERING")).message).toContain("Gyldig er 0–4");
  expect(refusalOf(() => fordeling([[new CellError("#REF!")]]))).toMatchObject({ code: "#N/A" });
});

test("the cut points of 1 to 8, one unit each, part them in four equal groups of two", () => {
  expect(grenser([[0], [1], [2], [3], [4], [5], [6], [7], [8], [""]])).toEqual([[1], [3], [5], [7]]);
});

test("a row is explained in one sentence, as far as its ranges tell", () => {
  expect(
    forklar("STRATEGI", [
      [["Ja"], ["Nei"], [""]],
      [areas(10), blank(13), blank(13)],
    ]),
  ).toEqual([
    ["10 av 13 områder gir score 3, «høy» (10–11)."],
    ["«Har kommunen en IKT-/digitaliseringsstrategi?»: «Nei». Derfor er antallet 0 og scoren 0, «null»."],
    ["Ukjent: mangler «Har kommunen en IKT-/digitaliseringsstrategi?», «IKT-strategi»."],
  ]);
  expect(
    forklar("prioritering", [
      [[3], [3]],
      [[3], [""]],
    ]),
  ).toEqual([
    ["IKT-strategi 3, «høy» og IKT-prosjekter 3, «høy» gir 4, «Både omfattende IKT-strategi og IKT-prosjekter»."],
    ["Ukjent: mangler «IKT-prosjekter»."],
  ]);
  const [classed] = forklar("KOMPETANSE", [[[3]], [["Ja"]], [["Ja"]]]);
  expect(classed?.[0]).toMatch(/^Bruk av interne ressurser 3, «høy»; .*: «Ja»; .*: «Ja» gir klasse 6, /);
  expect(classed?.[0]).toMatch(/«Mest interne ressurser, slitt med å rekruttere»\. Gjenskapt: klassene er ikke kildens egne\.$/);
});

test("an unknown row says what would settle it", () => {
  setCurrentRules(publishedRules(requireAnswers(ssb2018, 9)), "nb");
  const few = ["Utelukkende interne", ...blank(11)];
  expect(forklar("INTERNE", [[few, blank(12)]])).toEqual([
    ["Ukjent: bare 1 spørsmål er besvart; minst 9 må være det."],
    ["Ukjent: mangler «Bruk av interne ressurser»."],
  ]);
  expect(forklar("KOMPETANSE", [[[3]], [["Vet ikke"]], [["Nei"]]])).toEqual([
    ["Ukjent fordi dette er ukjent: «Rekruttering av IKT-spesialister»."],
  ]);
});

test("an explanation with too few ranges says which there must be", () => {
  expect(refusalOf(() => forklar("STRATEGI", [[["Ja"]]])).message).toMatch(/beregnes av 2 områder \(.*\), men formelen gir 1\.$/);
});

test("the functions follow the workbook's rules from the moment they are set", () => {
  const limits = new Map(publishedRules(ssb2018).limits).set("strategi", [1, 2, 3, 4]);
  setCurrentRules({ ruleSet: ssb2018, limits }, "nb");
  expect(strategi([["Ja"]], [areas(3)])).toEqual([[3]]);
});

test("a rule set that gives a function nothing to compute is named in the refusal", () => {
  setCurrentRules(publishedRules({ ...ssb2018, title: "Innbyggere 2021", functions: { PRIORITERING: "prioritering" } }), "nb");
  expect(refusalOf(() => strategi([["Ja"]], [areas(3)])).message).toBe(
    "Regelsettet «Innbyggere 2021» har ikke «STRATEGI». Det har «PRIORITERING».",
  );
});

test("with cut points from the data the functions wait for a run, and then follow the limits it found", () => {
  const recomputed = taskOf(bundleOf(ssb2018), { ...noChoices, cutPointMode: "recomputed" }, null);
  setCurrentRules(rulesInForce(recomputed, null), "nb");
  expect(refusalOf(() => strategi([["Ja"]], [areas(3)])).message).toContain("Trykk «Beregn på nytt»");
  const rows = [1, 1, 2, 2, 3, 3, 4, 4].map((ticked) => ({ strategi: "Ja", ...ticks("strategi", ticked, 13) }));
  setCurrentRules(rulesInForce(recomputed, assessed(rows, { mode: "recomputed" })), "nb");
  expect(strategi([["Ja"]], [areas(3)])).toEqual([[3]]);
});

test("whoever listens is told of new rules once, and not of the same rules again", () => {
  let told = 0;
  const stop = onRulesChange(() => (told += 1));
  setCurrentRules(publishedRules(ssb2018), "nb");
  expect(told).toBe(0);
  setCurrentRules(publishedRules({ ...ssb2018, revision: "2.0.0" }), "nb");
  expect(told).toBe(1);
  stop();
  setCurrentRules(publishedRules(ssb2018), "nb");
  expect(told).toBe(1);
  expect(currentRules().ruleSet.revision).toBe(ssb2018.revision);
});

test("the reasons are in English when that is the language in force", () => {
  setCurrentRules(publishedRules(ssb2018), "en");
  expect(refusalOf(() => prioritering([[1], [2]], [[1]])).message).toMatch(/^The ranges must have the same number of rows/);
});

test("one formula over ten thousand rows gives each row what a formula of its own would", () => {
  const answers = ["Ja", "Nei", "Vet ikke", "", "x", "feil"];
  const has = Array.from({ length: 10_000 }, (_, row) => [answers[row % 5]]);
  const ticked = has.map((_, row) => areas(row % 14).map((answer, column) => ((row + column) % 41 === 0 ? answers[column % 6] : answer)));
  const spilled = strategi(has, ticked).map(([value]) => valueOf(value));
  expect(spilled).toHaveLength(10_000);
  expect(new Set(spilled)).toEqual(new Set([0, 1, 2, 3, 4, "", "#VALUE!"]));
  for (let row = 0; row < 10_000; row += 23) {
    const [[alone] = []] = strategi([has[row] ?? []], [ticked[row] ?? []]);
    expect({ row, value: spilled[row] }).toEqual({ row, value: valueOf(alone) });
  }
});

/** A value as it is; of an error, whose words name another row, the code. */
function valueOf(shown: unknown): unknown {
  return shown instanceof CellError ? shown.code : shown;
}
