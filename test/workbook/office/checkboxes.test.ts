import { ruleSheetChange } from "../../../src/core/rule-sheet/rule-sheet-change.ts";
import { readRules } from "../../../src/core/rule-sheet/read-rules.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { withCounted } from "../../../src/core/compare/edits.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import { ssb2018 } from "../../core/surveys.ts";
import { readValue, writeValues } from "../../office-host/model/write.ts";
import { startExcel } from "../../office-host/start-excel.ts";

const answer = "Noenlunde likt fordelt";
const all = allRuleSheetTexts("nb");
const ruleSet = { ...ssb2018, examples: [] };

async function written(version: string) {
  const { workbook } = await startExcel([{ name: "Svar", rows: [["a", 1]] }], { requirementSets: { ExcelApi: version } });
  const excel = new OfficeWorkbook({ pauses: [] });
  const write = async (rules: RuleSet) => {
    await excel.apply([ruleSheetChange(rules, ruleSheetTexts("nb"), all, await excel.sheets())]);
    await excel.sheets();
  };
  await write(ruleSet);
  const sheet = workbook.sheet("Regler");
  /** The cells that are checkboxes, and those that hold a truth value, by row and column. */
  const found = async () => {
    const { cells } = await excel.read("Regler");
    const places = cells.flatMap((row, y) => (row ?? []).map((value, x) => ({ at: `${String(y)},${String(x)}`, value, y, x })));
    return {
      checkboxes: places.filter(({ y, x }) => sheet.formats.at("Control", y, x) === "Checkbox").map(({ at }) => at),
      truths: places.filter(({ value }) => typeof value === "boolean").map(({ at }) => at),
    };
  };
  const rules = async () => RuleSet.parse(readRules(await excel.read("Regler"), all).json);
  return { excel, sheet, write, found, rules };
}

test("in an Excel that has them the truth values of the rules are checkboxes, without lists of values; the rules are read as before", async () => {
  const { sheet, found, rules, write, excel } = await written("1.18");
  const { checkboxes, truths } = await found();
  expect(truths.length).toBeGreaterThan(50);
  expect(checkboxes).toEqual(truths);
  expect(await rules()).toEqual(ruleSet);

  // An answer more counts: a user ticks its box, which writes TRUE.
  const intern = ruleSet.indicators.find(({ id }) => id === "intern");
  const { cells } = await excel.read("Regler");
  const row = cells.findIndex((one) => one?.includes("intern") === true && one.includes(false) && one.includes(answer));
  const column = cells[row]?.indexOf(false) ?? -1;
  expect(readValue(sheet.cells.at(row, column))).toBe(false);
  writeValues(sheet.range({ row, column, lastRow: row, lastColumn: column }), true);
  await excel.sheets();
  const lines = Array.isArray(intern?.points) ? intern.points : [];
  expect((await rules()).indicators.find(({ id }) => id === "intern")?.points).toEqual([...lines, { answers: [answer], points: 1 }]);

  // Written anew with fewer rows, a checkbox is where a truth value is, and nowhere else.
  await write({ ...withCounted("intern", "Overveiende interne", false)(ruleSet), tables: ruleSet.tables.slice(5) });
  const after = await found();
  expect(after.checkboxes).toEqual(after.truths);
  expect(after.truths).not.toEqual(truths);
});

test("in an older Excel they are TRUE and FALSE, with a list of both", async () => {
  const { found, rules } = await written("1.17");
  const { checkboxes, truths } = await found();
  expect({ checkboxes, isMany: truths.length > 50 }).toEqual({ checkboxes: [], isMany: true });
  expect(await rules()).toEqual(ruleSet);
});
