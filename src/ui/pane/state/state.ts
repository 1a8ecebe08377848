import type { HostProblem } from "../../../core/issues/host-problem.ts";
import type { Draft } from "../../../core/draft.ts";
import type { Settled } from "../../../core/draft/guess.ts";
import type { Place, SheetInfo } from "../../../core/sheet/sheet.ts";
import type { Refusal } from "../../../core/issues/refusal.ts";
import type { LoadedRuleSet } from "../../../core/load-rule-set.ts";
import type { RuleSheetFault } from "../../../core/rule-sheet/values/rule-sheet-fault.ts";
import type { RuleSet } from "../../../core/ruleset/ruleset.ts";
import type { RuleSetIssue } from "../../../core/ruleset/ruleset-issue.ts";
import type { Language } from "../../../messages/language/language.ts";
import type { Outcome } from "../../../core/pipeline.ts";
import type { Frozen, Named, Theme, WaitsFor } from "./host.ts";
import type { Standing } from "./standing.ts";
import type { LoadedRules } from "./rules.ts";
import { nothingSaved } from "../../../run/saved/nothing-saved.ts";
import type { LoadedState, SavedState } from "../../../run/saved/saved-state.ts";

/** The steps of an analyst's work, in order; all are open at any time. */
export const sections = ["data", "check", "rules", "result", "explain"] as const;
export type Section = (typeof sections)[number];

/** The work that is running. */
export interface Work {
  readonly kind: "check" | "compute" | "sample" | "freeze" | "names" | "draft" | "rules";
  readonly step: "read" | "assess" | "write";
  /** 0–1; null where it is not known. */
  readonly share: number | null;
  /** It has run so long that progress and a way to stop it are shown. */
  readonly isLong: boolean;
  readonly canCancel: boolean;
  /** Why the program that the workbook is open in has not answered for some seconds; null where it answers. */
  readonly waitsFor: WaitsFor | null;
}

/** An action that failed, and why. */
export type Problem =
  | { readonly kind: "host"; readonly cause: HostProblem }
  | { readonly kind: "refusal"; readonly refusal: Refusal }
  | { readonly kind: "saved"; readonly saved: NonNullable<LoadedState["problem"]> }
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "ruleSheet"; readonly name: string; readonly faults: readonly RuleSheetFault[] }
  | { readonly kind: "noRuleSheet"; readonly name: string; readonly sheets: readonly string[] }
  | ({ readonly name: string } & Exclude<LoadedRuleSet, { readonly kind: "sound" }>);

/** What a run has written: the units, those of them without any result, the errors that stand, and our sheets. */
export interface Written {
  readonly kind: "written";
  readonly units: number;
  readonly unknown: number;
  readonly errors: number;
  readonly sheets: readonly string[];
}

/** An action that has been done, to be reported. */
export type Notice =
  | Written
  | { readonly kind: "cancelled" }
  | ({ readonly kind: "frozen" } & Frozen)
  | ({ readonly kind: "named" | "unnamed" } & Named)
  | { readonly kind: "nothingToDraft" }
  /** The sheet of rules says the rules in force; `isNew`: it was written for it. */
  | { readonly kind: "rulesWritten"; readonly sheet: string; readonly isNew: boolean }
  /** `sheet` is the sheet of rules that was written with them; null where the workbook has none. */
  | { readonly kind: "imported"; readonly title: string; readonly sheet: string | null; readonly remarks: readonly RuleSetIssue[] };

/** The workbook's sheet of rules as it was last read: it is computed by, or has faults and nothing is computed. */
export interface RuleSheetInUse {
  readonly name: string;
  readonly faults: readonly RuleSheetFault[];
  readonly remarks: readonly RuleSetIssue[];
  /** It says other rules than those that are saved with the workbook. */
  readonly isOther: boolean;
}

/** A draft of rules that is being looked over. */
export interface DraftInWork {
  readonly made: Draft;
  readonly settled: Settled;
  /** The step of the walk through what is uncertain, from 0; the last is past the decisions. */
  readonly step: number;
}

/** Rules that are tried out, and those before and after them in the order in which they were made. */
export interface Trial {
  readonly past: readonly RuleSet[];
  readonly rules: RuleSet;
  readonly future: readonly RuleSet[];
}

/** Everything that the pane shows, as plain data. */
export interface PaneState {
  readonly section: Section;
  readonly language: Language;
  readonly theme: Theme;
  readonly saved: SavedState;
  /** The state was saved by a later version: it is not overwritten. */
  readonly isReadOnly: boolean;
  /** null until they are loaded. */
  readonly rules: LoadedRules | null;
  /** null where the workbook has none. */
  readonly ruleSheet: RuleSheetInUse | null;
  readonly sheets: readonly SheetInfo[];
  /** The outcome of the last reading; null before the first. */
  readonly outcome: Outcome | null;
  /** What stood in our columns beside the survey when it was last read or written; null where there are none. */
  readonly standing: Standing | null;
  /** The cells show other results than these answers and rules give, or nothing of ours is there; as it was when they were read. */
  readonly cellsDiffer: boolean;
  /** The workbook has no cells with content: the sample is offered. */
  readonly isEmpty: boolean;
  /** Changed since the workbook was last read. */
  readonly changed: { readonly answers: boolean; readonly rules: boolean };
  readonly work: Work | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** null where none is made. */
  readonly draft: DraftInWork | null;
  /** null while no rules are tried out. */
  readonly trial: Trial | null;
  readonly selected: Place | null;
  /** What is explained: the unit by its row on the survey's sheet, and the indicator, composite or nominal by its id. */
  readonly explained: { readonly row: number | null; readonly subject: string | null };
}

/** The pane before anything has been read. */
export function initialState(language: Language, theme: Theme): PaneState {
  return {
    section: "data",
    language,
    theme,
    saved: nothingSaved,
    isReadOnly: false,
    rules: null,
    ruleSheet: null,
    sheets: [],
    outcome: null,
    standing: null,
    cellsDiffer: false,
    isEmpty: false,
    changed: { answers: false, rules: false },
    work: null,
    problem: null,
    notice: null,
    draft: null,
    trial: null,
    selected: null,
    explained: { row: null, subject: null },
  };
}
