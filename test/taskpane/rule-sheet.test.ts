import { ruleSheetChange } from "../../src/core/rule-sheet/rule-sheet-change.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../src/messages/rule-sheet/rule-sheet-language.ts";
import { builtInRuleSet } from "../../src/rulesets/index.ts";
import { freshness } from "../../src/ui/pane/state/freshness.ts";
import { passHalfSecond } from "../office-host/held-timers.ts";
import { writeValues } from "../office-host/model/write.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { openSample } from "../workbook/office/sample.ts";
import { openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

/** Where the limit between scores 2 and 3 of «strategi» stands on the sheet, as the change that writes it says. */
function limitCell(): { readonly row: number; readonly column: number } {
  const ruleSet = builtInRuleSet("ssb-2018");
  if (!ruleSet) throw new Error("the rule set of 2018 comes with the program");
  const { rows } = ruleSheetChange(ruleSet, ruleSheetTexts("nb"), allRuleSheetTexts("nb"));
  const find = (text: string, from: number) => {
    const row = rows.findIndex((cells, at) => at > from && cells.some((cell) => cell?.value === text));
    return { row, column: rows[row]?.findIndex((cell) => cell?.value === text) ?? -1 };
  };
  const heads = find("Grense 2|3", find("Indikatorer", -1).row);
  return { row: find("strategi", heads.row).row, column: heads.column };
}

test.each(["1.12", "1.15"])(
  "with ExcelApi %s the rules are written as a sheet, an edited cell of it changes the rules, and an undone one is told",
  async (version) => {
    const { host } = await openSample({ requirementSets: { ExcelApi: version } });
    const { pane, state } = await openedAddIn(host);
    const { row, column } = limitCell();
    const type = async (value: number) => {
      passHalfSecond();
      writeValues(host.workbook.sheet("Regler").range({ row, column, lastRow: row, lastColumn: column }), value);
      await waitForEvents();
    };
    const limits = () => state().rules?.ruleSet.indicators.find(({ id }) => id === "strategi")?.cutPoints;
    await pane.writeRuleSheet();
    expect(state()).toMatchObject({ problem: null, ruleSheet: { name: "Regler", faults: [], isOther: false } });
    expect(state().rules?.ruleSet).toBe(builtInRuleSet("ssb-2018")); // all of it came back from the cells
    await pane.compute();
    await type(11);
    expect(freshness(state())).toBe("rulesChanged");
    await pane.compute();
    expect(limits()).toMatchObject({ limits: [1, 6, 11, 12] });
    expect(freshness(state())).toBe("fresh");
    // Ctrl+Z of Excel's: the cells are as before, and what is saved with the workbook is not.
    await type(10);
    await pane.check();
    expect(state().ruleSheet?.isOther).toBe(true);
    expect(freshness(state())).toBe("rulesChanged");
  },
);
