import { readFileSync } from "node:fs";
import path from "node:path";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import type { Outcome } from "../../src/core/pipeline.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { issueText } from "../../src/messages/issues/issue-language.ts";
import { builtInRuleSet, registerOf } from "../../src/rulesets/index.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { testOnCase } from "./shared-case.ts";

/** What comes of a sheet by the built-in rules or by others. */
async function outcomeOf(bytes: Uint8Array, ruleSet = builtInRuleSet("ssb-2018") ?? ssb2018): Promise<Outcome> {
  const task = { ruleSet, register: registerOf(ruleSet), published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
  return assessWorkbook(await XlsxWorkbook.open(bytes), task);
}

/** The rules of the sheets with odd keys: three yes-or-no questions and a key under «Nr», without a number of digits. */
function keyRules(): RuleSet {
  const json = JSON.parse(readFileSync(path.resolve("..", "shared", "data", "cases", "hash_rules.json"), "utf8")) as object;
  return RuleSet.parse({ ...json, columns: [{ id: "nr", role: "id", label: "Nr" }] });
}

const idsOf = ({ assessment }: Outcome) => assessment?.responses.ids;
const saidOf = ({ issues }: Outcome, code: string) =>
  issues.filter((issue) => issue.code === code).map((issue) => issueText(issue, "nb", "pane"));
const errorsOf = ({ issues }: Outcome) =>
  issues.filter(({ severity }) => severity === "error").map((issue) => issueText(issue, "nb", "pane"));
const inhabitantsOf = ({ assessment }: Outcome) => [...(assessment?.responses.numbers.get("innbyggere") ?? [])];

/** Each unit's value in the first column of results: how many it has. */
function countsOf({ assessment }: Outcome): readonly (number | null)[] {
  const [first] = assessment ? outputColumns(assessment.ruleSet) : [];
  return assessment?.responses.ids.map((_, unit) => first?.valueOf(assessment, unit) ?? null) ?? [];
}

describe("keys of any kind", () => {
  testOnCase("id-is-timestamp.xlsx", "dates and times are keys", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(idsOf(outcome)).toHaveLength(3);
    expect(countsOf(outcome)).toEqual([2, 2, 1]);
    expect(errorsOf(outcome)).toEqual([]);
  });

  testOnCase("id-header-hash.xlsx", "a sheet is computed whether its key column is found or not", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(idsOf(outcome)).toEqual(["2", "3", "4"]);
    expect(countsOf(outcome)).toEqual([2, 2, 1]);
    expect(saidOf(outcome, "unit_keys_rows")).toEqual([
      "Fant ingen kolonne for «Nr». Radens nummer er brukt i stedet. Gi kolonnen denne overskriften hvis arket har den.",
    ]);
  });

  testOnCase("id-case.xlsx", "keys that differ in case are one", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(countsOf(outcome)).toEqual([null, null, null]);
    expect(errorsOf(outcome)).toEqual([
      "Rad 2 (abC): nummeret står i flere rader: 2, 3, 4, skrevet «abC», «ABC», «abc». Behold én rad; inntil da er resultatet ukjent for dem alle.",
    ]);
  });

  testOnCase("id-text-space.xlsx", "keys that differ in blanks are one", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(countsOf(outcome)).toEqual([null, null, null]);
    expect(errorsOf(outcome)).toHaveLength(1);
  });

  testOnCase("id-org.xlsx", "a grouped number and a plain one are one key", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(countsOf(outcome)).toEqual([null, null, 1]);
    expect(saidOf(outcome, "unit_duplicate")).toEqual([
      "Rad 2 (971 525 681): nummeret står i flere rader: 2, 3, skrevet «971 525 681», «971525681». " +
        "Behold én rad; inntil da er resultatet ukjent for dem alle.",
    ]);
  });

  testOnCase("id-uuid.xlsx", "long texts are keys, whole", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(idsOf(outcome)?.map(({ length }) => length)).toEqual([36, 36, 1]);
    expect(countsOf(outcome)).toEqual([2, 2, 1]);
    expect(errorsOf(outcome)).toEqual([]);
  });

  testOnCase("id-zero.xlsx", "zeros in front part keys, and it is said", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(idsOf(outcome)).toEqual(["001", "01", "1"]);
    expect(saidOf(outcome, "unit_keys_zeros")).toEqual([
      "Rad 2: «001», «01», «1» er ulike bare i nullene foran, og er lest som ulike enheter. Skriv dem likt hvis de er den samme.",
    ]);
  });

  testOnCase("id-big.xlsx", "numbers with more digits than Excel keeps are told of", async (bytes) => {
    const outcome = await outcomeOf(bytes, keyRules());
    expect(countsOf(outcome)).toEqual([2, 2, 1]);
    expect(saidOf(outcome, "unit_keys_rounded")).toEqual([
      "Kolonne A, «Nr»: 2 numre har flere enn 15 siffer (rad 2, 3). Excel beholder bare 15, så de siste kan være tapt. Hent dem inn på nytt som tekst.",
    ]);
  });
});

testOnCase("26_county_rows.xlsx", "counties and the country are left out with one warning that names them", async (bytes) => {
  const outcome = await outcomeOf(bytes);
  expect(idsOf(outcome)).toHaveLength(30);
  expect(saidOf(outcome, "rows_no_units")).toEqual([
    "3 rader er ingen enheter, og er holdt utenfor: rad 12 (03 Oslo fylke), rad 33 (1800 Nordland fylkeskommune), rad 34 (0 Hele landet). " +
      "Gi dem et gyldig nummer hvis de skal være med.",
  ]);
  expect(saidOf(outcome, "unit_name_differs")).toEqual([]);
});

testOnCase("22_suffix_with_nr.xlsx", "«kommune» after the name is no difference", async (bytes) => {
  const outcome = await outcomeOf(bytes);
  expect(idsOf(outcome)).toHaveLength(30);
  expect(saidOf(outcome, "unit_name_differs")).toEqual([]);
});

testOnCase("21_names_only.xlsx", "numbers are taken from the register by name, and the name of two is asked about", async (bytes) => {
  const outcome = await outcomeOf(bytes);
  expect(idsOf(outcome)).toHaveLength(29);
  expect(idsOf(outcome)?.slice(0, 3)).toEqual(["1852", "0827", "5012"]);
  expect(saidOf(outcome, "unit_keys_by_name")).toEqual([
    "29 kommuner har ikke nummer i arket. De er hentet fra «Kommuner i Norge per 1. januar 2018» etter navnet.",
  ]);
  expect(errorsOf(outcome)).toEqual([
    "Rad 14: «Bø» kan være 0821 Bø (Telemark) eller 1867 Bø (Nordland). Skriv nummeret under «Kommunenummer»; inntil da er raden ikke med.",
  ]);
});

testOnCase("31_inh_comma.xlsx", "a comma before three digits is read as the register has it", async (bytes) => {
  const outcome = await outcomeOf(bytes);
  expect(inhabitantsOf(outcome).slice(0, 4)).toEqual([1259, 1587, 987, 3849]);
  expect(saidOf(outcome, "numbers_settled")).toEqual([
    "Kolonne D, «Antall innbyggere»: 29 tall med komma er lest slik de stemmer med «Kommuner i Norge per 1. januar 2018», som «1,259»: 1\u00a0259.",
  ]);
});

testOnCase("31_inh_neg.xlsx", "negative inhabitants are unknown, with one message", async (bytes) => {
  const outcome = await outcomeOf(bytes);
  expect(inhabitantsOf(outcome).every(Number.isNaN)).toBe(true);
  expect(errorsOf(outcome)).toEqual([
    "Kolonne D, «Antall innbyggere»: 30 tall er negative, som «-1259» for 1852 (D2). Rett dem; inntil da er de ukjente.",
  ]);
});
