import type { Issue } from "../../../src/core/issues/issue.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { issueText } from "../../../src/messages/issues/issue-language.ts";
import { assessedSheet } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";
import { sheetOf } from "../surveys.ts";

const rules = smallRules();
const ruleSet = {
  ...rules,
  unit: { ...rules.unit, weight: "vekt" },
  columns: [...rules.columns, { id: "vekt", role: "number" as const, label: "Vekt", aliases: ["Veiefaktor"] }],
};
const HEADERS = ["nummer", "plan", "bygd", "Vekt"];

function read(rows: readonly (readonly Cell[])[], headers: readonly string[] = HEADERS) {
  const { assessment, issues } = assessedSheet(sheetOf([headers, ...rows]), { ruleSet });
  return { assessment, issues, told: issues.filter(isOfWeights).map((issue) => [issue.severity, issueText(issue, "nb", "pane")]) };
}

const isOfWeights = ({ code }: Issue) => code.startsWith("weights_") || code.startsWith("number");

test("weights are read as other numbers: with comma, point or thousands", () => {
  const { assessment, told } = read([
    ["01", "Ja", "Alt", 1.25],
    ["02", "Ja", "Alt", "0,75"],
    ["03", "Nei", "Lite", "1 200,5"],
  ]);
  expect([...(assessment?.responses.numbers.get("vekt") ?? [])]).toEqual([1.25, 0.75, 1200.5]);
  expect(told).toEqual([]);
});

test("weights that are missing, 0, negative or no number are told of once a kind, by their cells", () => {
  const { told } = read([
    ["01", "Ja", "Alt", 1.25],
    ["02", "Ja", "Alt", null],
    ["03", "Nei", "Alt", " "],
    ["04", "Nei", "Alt", 0],
    ["05", "Nei", "Alt", -2],
    ["06", "Nei", "Alt", "mye"],
  ]);
  expect(told).toEqual([
    ["error", "Kolonne D, «Vekt»: 1 tall er negativt, som «-2» for 05 (D6). Rett det; inntil da er det ukjent."],
    ["error", "Rad 7 (06), «Vekt» (D7): «mye» er ikke et tall. Skriv tallet med siffer, eller la cellen stå tom."],
    [
      "warning",
      "Kolonne D, «Vekt»: 2 byer som har svart, mangler vekt (D3, D4). Skriv vekten; inntil da er de ikke med i de vektede tabellene.",
    ],
    [
      "warning",
      "Kolonne D, «Vekt»: 1 by som har svart, har vekten 0 (D5), og er ikke med i de vektede tabellene. Rett vekten hvis den skal telle med.",
    ],
  ]);
});

test("one that did not respond needs no weight", () => {
  expect(read([["01", "Ja", "Alt", 1], ["02", null, null, null]]).told).toEqual([]); // prettier-ignore
});

test("a sheet without the column of weights is an error, told once", () => {
  const { issues, told } = read([["01", "Ja", "Alt"]], HEADERS.slice(0, 3));
  expect(told).toEqual([]);
  expect(issues).toContainEqual(expect.objectContaining({ code: "unit_column_missing", severity: "error", column: "vekt" }));
});

test("scores and grades are the same whatever a unit weighs, and so are recomputed limits", () => {
  const rows = (weights: readonly number[]) =>
    weights.map((weight, index): Cell[] => [`0${index + 1}`, "Ja", ["Lite", "Mye", "Alt"][index] ?? null, weight]);
  const resultOf = (weights: readonly number[]) => {
    const { assessment } = assessedSheet(sheetOf([HEADERS, ...rows(weights)]), { ruleSet, mode: "recomputed" });
    return { bygging: assessment?.indicators.get("bygging"), grades: assessment?.composites.get("samlet") };
  };
  expect(resultOf([1, 1, 1])).toEqual(resultOf([100, 0.5, 7]));
});

test("another weight is other data", () => {
  const hashOf = (weight: number) => read([["01", "Ja", "Alt", weight]]).assessment?.dataHash;
  expect(hashOf(1)).not.toBe(hashOf(2));
});
