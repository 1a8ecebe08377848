import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { issueText } from "../../../src/messages/issues/issue-language.ts";
import { assessed, type Row } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";

const small = smallRules();
/** The small survey, which also asks for kilometres and when the first were built; in columns J and K. */
const rules = RuleSet.parse({
  ...small,
  items: [
    ...small.items,
    { id: "km", label: "Kilometer", number: { from: 0, to: 500 }, provenance: "ours" },
    { id: "dato", label: "Bygd", date: true, provenance: "ours" },
  ],
});

const saidOf = (rows: readonly Row[]) =>
  assessed(
    rows.map((row, index) => ({ nummer: String(index + 1).padStart(2, "0"), plan: "Nei", bygd: "Mye", ...row })),
    { ruleSet: rules },
  ).issues.flatMap((issue) => (issue.severity === "error" ? [issueText(issue, "nb", "pane")] : []));

test("what is no number is told once for all cells that hold the same, with how many and the first", () => {
  const rows = [...Array.from({ length: 7 }, () => ({ km: "vet ikke" })), { km: 12 }, { km: "Vet ikke " }, { km: "mange" }];
  expect(saidOf(rows)).toEqual([
    "Kolonne J, «Kilometer», i 8 celler (J2, J3, J4, J5, …): «vet ikke» er ikke et tall. Rett det, eller la cellen stå tom.",
    "Rad 11 (10), «Kilometer» (J11): «mange» er ikke et tall. Rett det, eller la cellen stå tom.",
  ]);
});

test("a number that cannot be right is told once for all cells that hold it", () => {
  expect(saidOf([{ km: 999 }, { km: -1 }, { km: 999 }])).toEqual([
    "Kolonne J, «Kilometer», i 2 celler (J2, J4): 999 kan ikke være riktig; regelsettet sier fra 0 til 500.",
    "Rad 3 (02), «Kilometer» (J3): −1 kan ikke være riktig; regelsettet sier fra 0 til 500.",
  ]);
});

test("what is no date is told once for all cells that hold the same", () => {
  expect(saidOf([{ dato: 2018 }, { dato: { date: "2018-03-01" } }, { dato: 2018 }, { dato: "våren" }])).toEqual([
    "Kolonne K, «Bygd», i 2 celler (K2, K4): «2018» er ikke en dato. Rett det, eller la cellen stå tom.",
  ]);
});
