import { readRules } from "../../src/core/rule-sheet/read-rules.ts";
import { ruleSheetChange } from "../../src/core/rule-sheet/rule-sheet-change.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../src/messages/rule-sheet/rule-sheet-language.ts";
import { ruleSheetToWrite } from "../../src/run/write-rule-sheet.ts";
import { ssb2018 } from "../core/surveys.ts";
import { anyRuleSet } from "../fuzz/any-rule-set.ts";
import { Random } from "../fuzz/random.ts";
import type { Case } from "./cases.ts";

const all = allRuleSheetTexts("nb");

/** The first rule sets that are made so, with the words, numbers and nesting of any. */
function generated(count: number): readonly RuleSet[] {
  const made: RuleSet[] = [];
  for (let seed = 1; made.length < count; seed++) {
    const { data } = RuleSet.safeParse(anyRuleSet(new Random(seed)));
    if (data) made.push(data);
  }
  return made;
}

/** A workbook with a sheet of the user's, and the rules on a sheet beside it, written twice: over other rules, then over themselves. */
function holds(name: string, ruleSet: RuleSet): Case {
  return {
    name: `a sheet of rules holds them: ${name}`,
    book: { sheets: [{ name: "Svar", rows: [["a", 1]] }] },
    run: async (workbook) => {
      const sheets = await workbook.sheets();
      if (sheets.length === 1) await workbook.apply([ruleSheetChange(ssb2018, ruleSheetTexts("en"), all, sheets)]);
      await workbook.apply((await ruleSheetToWrite(workbook, ruleSet, "nb")).changes);
    },
    look: async ({ workbook }) => {
      const { json, faults } = readRules(await workbook.read("Rules"), all);
      return { faults, ruleSet: RuleSet.parse(json), ...(await ruleSheetToWrite(workbook, ruleSet, "nb")) };
    },
    expected: { faults: [], ruleSet, sheet: "Rules", changes: [] },
  };
}

/** Truth values, which a sheet of rules has among its cells, offered as words. */
const truths: Case = {
  name: "truth values are written and read as such, and so are those that are offered beside them",
  book: { sheets: [{ name: "Svar", rows: [["a", 1]] }] },
  writes: [
    [
      {
        kind: "putSheet",
        id: "regler",
        name: "Regler",
        rows: [
          [
            { value: true, look: "label" },
            { value: false, look: "label" },
            { value: "SANN", look: "label" },
            { value: 1, look: "label" },
          ],
        ],
        widths: [10, 10, 10, 10],
        frozenRows: 0,
        merges: [],
        scales: [],
        dropDowns: [{ area: { row: 0, column: 0, lastRow: 0, lastColumn: 1 }, source: ["SANN", "USANN"] }],
        charts: [],
        landscape: false,
      },
    ],
  ],
  look: async ({ workbook }) => (await workbook.read("Regler")).cells,
  expected: [[true, false, "SANN", 1]],
};

export const ruleSheets: readonly Case[] = [
  truths,
  holds("those of SSB for 2018", ssb2018),
  ...generated(3).map((ruleSet, index) => holds(`generated ones, ${String(index + 1)}`, ruleSet)),
];
