import type { Part } from "../../core/layout/parts.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Task } from "../../core/pipeline.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Change } from "../../core/sheet/change.ts";
import type { Language } from "../../messages/language/language.ts";
import { bundleOf } from "../../rulesets/index.ts";
import { keyOfRules } from "../../run/rules-key.ts";
import { loadSavedState } from "../../run/saved/load-saved-state.ts";
import { registerSheetFor } from "../../run/saved/register-file.ts";
import { choiceOf, chosenRuleSet } from "../../run/saved/rule-choice.ts";
import type { LoadedState, SavedState } from "../../run/saved/saved-state.ts";
import { writtenBy } from "../../run/saved/written.ts";
import { taskOf, type Choices } from "../../run/task.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook.ts";

/** What the options say; null for what they do not. `named` is the rule set as it was named, `ruleSet` that one or the default. */
export interface Asked extends Choices {
  readonly named: string | null;
  readonly ruleSet: RuleSet;
  /** The file that the rule set names as its register, read. */
  readonly registerFile: SavedState["registerFile"];
}

/** The rules in force: by the options, else as they were saved with the workbook, else the program's own. */
export interface RulesInForce extends Choices {
  readonly ruleSet: RuleSet;
  readonly registerFile: SavedState["registerFile"];
  readonly saved: LoadedState;
  /** The rule set is that of the workbook's sheet of rules. */
  readonly isFromSheet: boolean;
  /** Something that the options do not say is the workbook's. */
  readonly isFromFile: boolean;
}

/** What is saved with a workbook; the usual choices for one with nothing saved, and for a text file. */
export async function savedIn(workbook: Workbook): Promise<LoadedState> {
  return loadSavedState(workbook instanceof XlsxWorkbook ? await workbook.savedState() : null);
}

/** Puts the options over what is saved, and the workbook's sheet of rules over the rules that are saved with it. Choices that were made for other rules than those that are named, are not theirs. */
export function rulesInForce(asked: Asked, loaded: LoadedState, onSheet: RuleSet | null = null): RulesInForce {
  const { registerFile, columnMap, options } = loaded.saved;
  const theirs = chosenRuleSet(loaded.saved, onSheet);
  const isNamed = asked.named !== null && theirs?.id !== asked.ruleSet.id;
  const isOtherSheet = asked.sheet !== null && asked.sheet !== columnMap?.sheet;
  const rules = {
    ruleSet: (asked.named === null ? theirs : undefined) ?? asked.ruleSet,
    registerFile: asked.registerFile ?? registerFile,
    cutPointMode: asked.cutPointMode ?? (isNamed ? null : options.cutPointMode),
    leastAnswered: asked.leastAnswered ?? (isNamed ? null : options.leastAnswered),
    sheet: asked.sheet,
    columnMap: asked.columnMap ?? (isNamed || isOtherSheet ? null : columnMap),
  };
  const choices = ["ruleSet", "cutPointMode", "leastAnswered", "columnMap"] as const;
  return { ...rules, saved: loaded, isFromSheet: onSheet !== null, isFromFile: choices.some((choice) => rules[choice] !== asked[choice]) };
}

/** The task of the rules, with their texts in a language; null for their own. */
export function taskFor({ ruleSet, registerFile, ...choices }: RulesInForce, language: Language | null): Task {
  return { ...taskOf(bundleOf(ruleSet), choices, language), registerSheet: registerSheetFor(ruleSet, { registerFile }) };
}

/**
 * Saves the rules in force with a workbook that is written, and what was written from which data, as the pane does. Nothing is saved over what
 * a later version has saved.
 */
export async function saveRules(
  workbook: XlsxWorkbook,
  rules: RulesInForce,
  assessment: Assessment,
  { write, formulas, changes }: { readonly write: readonly Part[]; readonly formulas: boolean; readonly changes: readonly Change[] },
  now: Date,
): Promise<void> {
  const {
    ruleSet,
    columnMap,
    cutPointMode,
    leastAnswered,
    saved: { saved, problem },
  } = rules;
  if (problem?.kind === "newer") return;
  const state: SavedState = {
    ...saved,
    ...choiceOf(ruleSet),
    registerFile: rules.registerFile,
    columnMap: mapWith(columnMap, rules.sheet),
    options: { ...saved.options, cutPointMode, leastAnswered, write: [...write], formulas },
    written: writtenBy(changes, assessment, { rules: keyOfRules(taskFor(rules, null)), now }),
  };
  await workbook.saveState(state);
}

/** The sheet that was chosen is part of where the answers are. */
function mapWith(map: SavedState["columnMap"], sheet: string | null): SavedState["columnMap"] {
  return sheet === null ? map : { headerRow: null, columns: {}, ...map, sheet };
}
