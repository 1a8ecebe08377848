import { isSame } from "../../../core/basics/json.ts";
import type { RuleSet } from "../../../core/ruleset/ruleset.ts";
import type { RulesInWorkbook } from "../../../run/rule-sheet.ts";
import type { RuleChoice } from "../../../run/saved/rule-choice.ts";
import type { Workbook } from "../../../workbook/workbook.ts";
import { watched, type Job } from "./job.ts";
import { loadRules, type LoadedRules } from "../state/rules.ts";
import type { RuleSheetInUse } from "../state/state.ts";
import { writeOut, type WritingSeat } from "./write-out.ts";

/** The rules on the workbook's sheet of rules: read before anything is computed, and written where the user asks for it or puts other rules in force. */
export class RuleSheets {
  readonly #seat: WritingSeat;

  constructor(seat: WritingSeat) {
    this.#seat = seat;
  }

  /** The rules that the workbook is computed by: those on its sheet of rules, else those that are chosen. null for a sheet that cannot be read. */
  async rulesOf(workbook: Workbook): Promise<LoadedRules | null> {
    const { store } = this.#seat;
    const { rulesInWorkbook } = await import("../../../run/rule-sheet.ts");
    const { saved, rules, ruleSheet, language } = store.value;
    const onSheet = await rulesInWorkbook(workbook, language, [rules?.ruleSet ?? null, saved.ownRuleSet]);
    if (onSheet?.kind === "faulty") {
      const { sheet: name, faults } = onSheet;
      const changed = { answers: false, rules: false };
      store.set({ ruleSheet: { name, faults, remarks: [], isOther: false }, outcome: null, isEmpty: false, changed });
      return null;
    }
    const isKept = rules && (onSheet ? onSheet.ruleSet === rules.ruleSet : ruleSheet === null);
    const now = isKept ? rules : await loadRules(saved, onSheet?.ruleSet ?? null);
    if (rules && !isKept) store.set({ explained: { ...store.value.explained, subject: null } });
    store.set({ rules: now, ruleSheet: onSheet && (await inUse(onSheet, saved)) });
    return now;
  }

  /** Writes rules as the workbook's sheet of rules, in one step with how they are saved, and tells which sheet it is. */
  async write(job: Job, given: RuleSet | null): Promise<void> {
    const { host, store } = this.#seat;
    const { ruleSheetToWrite } = await import("../../../run/write-rule-sheet.ts");
    const { choiceOf } = await import("../../../run/saved/rule-choice.ts");
    store.set({ notice: null, problem: null });
    const { saved, rules, language } = store.value;
    const ruleSet = given ?? (rules ?? (await loadRules(saved))).ruleSet;
    const { sheet, changes } = await ruleSheetToWrite(watched(host.workbook, job), ruleSet, language);
    await job.onPhase("write");
    await writeOut(this.#seat, changes, choiceOf(ruleSet), job);
    store.set({ notice: { kind: "rulesWritten", sheet, isNew: changes.length > 0 } });
  }
}

/** A sheet of rules that is in force. It says other rules than the saved ones after it has been edited, and after an undo that brought it back. */
async function inUse(onSheet: RulesInWorkbook & { readonly kind: "sound" }, saved: RuleChoice): Promise<RuleSheetInUse> {
  const { chosenRuleSet } = await import("../../../run/saved/rule-choice.ts");
  const before = chosenRuleSet(saved, null);
  return { name: onSheet.sheet, faults: [], remarks: onSheet.remarks, isOther: before !== undefined && !isSame(before, onSheet.ruleSet) };
}
