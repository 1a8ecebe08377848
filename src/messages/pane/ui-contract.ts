import type { HostProblemCode, HostProblemFacts, WorkbookLeft } from "../../core/issues/host-problem.ts";
import type { IssueCode, Severity } from "../../core/issues/issue.ts";
import type { MatchReason } from "../../core/match/matched/matched.ts";
import type { MissingPolicy } from "../../core/ruleset/ruleset.ts";
import type { Reconciled } from "../../core/reconcile/reconcile.ts";

type ProblemOf<Code extends HostProblemCode> = Extract<HostProblemFacts, { readonly code: Code }>;

/** What happened and what to do about it, for every problem a host can have. */
export type HostProblemTexts = { readonly [Code in HostProblemCode]: (facts: ProblemOf<Code>) => string };

/** The pane's frame: tabs, the bar with the button, progress and messages. */
export interface FrameTexts {
  readonly pane: string;
  readonly sections: Readonly<Record<"data" | "check" | "rules" | "result" | "explain", string>>;
  readonly compute: string;
  readonly cancel: string;
  readonly close: string;
  readonly loading: string;
  readonly otherLanguage: string;
  readonly steps: Readonly<Record<"read" | "assess" | "write", string>>;
  readonly freezing: string;
  readonly inserting: string;
  /** Excel does not answer: a cell is being edited, formulas are being calculated, or it is busy with what it does not tell. */
  readonly waiting: Readonly<Record<"cell" | "calculation" | "busy", string>>;
  readonly share: (percent: number) => string;
  readonly rows: (rows: number) => string;
  readonly notFound: string;
  readonly sound: string;
  readonly findings: (severity: Severity, count: number) => string;
  /** The same in a tab, where there is room for about ten letters. */
  readonly findingsShort: (severity: Severity, count: number) => string;
  readonly mode: Readonly<Record<"fixed" | "recomputed", string>>;
  readonly freshness: Readonly<Record<"notWritten" | "fresh" | "answersChanged" | "rulesChanged" | "cellsDiffer", string>>;
  /** The line beside the button. */
  readonly standing: Readonly<Record<"notWritten" | "answersChanged" | "rulesChanged" | "cellsDiffer", string>> & {
    readonly fresh: (time: string) => string;
  };
  /** The units with their word («422 kommuner»), how many they are, how many of them have no result, and the sheets written. */
  readonly written: (
    what: string,
    facts: { readonly units: number; readonly unknown: number; readonly sheets: readonly string[] },
  ) => string;
  /** A link to the errors that stand. */
  readonly seeErrors: (errors: number) => string;
  /** Said before the button is pressed. */
  readonly undoable: Readonly<Record<"oneStep" | "manySteps" | "none", string>>;
  /** Said of what was written. */
  readonly undo: Readonly<Record<"oneStep" | "manySteps" | "none", string>>;
  readonly cancelled: string;
  readonly sheetNotes: (notes: readonly string[]) => string;
  readonly imported: (title: string) => string;
  /** No rules can be made of the sheet. */
  readonly nothingToDraft: string;
  readonly savedNewer: string;
  readonly savedDamaged: (fields: readonly string[]) => string;
  readonly fileUnreadable: (name: string) => string;
  readonly ruleSetWrong: (name: string, faults: number) => string;
  readonly left: Readonly<Record<WorkbookLeft, string>>;
}

export interface DataTexts {
  /** What to do when the answers are found and nothing is computed; the units with their word. */
  readonly next: (units: string) => string;
  readonly empty: string;
  readonly sample: string;
  readonly insertSample: string;
  readonly orOpen: string;
  /** Where no rules fit the sheet, or few of their questions are on it. */
  readonly offerDraft: string;
  readonly makeDraft: string;
  readonly sheet: string;
  readonly findSheet: (found: string | null) => string;
  readonly headerRow: string;
  readonly findHeaderRow: (row: number | null) => string;
  readonly table: (name: string, area: string) => string;
  readonly plainCells: (area: string) => string;
  readonly respondents: (responded: number, size: number, units: string) => string;
  readonly columns: string;
  readonly matched: (found: number, all: number) => string;
  readonly toSettle: (count: number) => string;
  readonly accept: string;
  readonly acceptAll: (count: number) => string;
  readonly sure: (count: number) => string;
  readonly settledByHand: (count: number) => string;
  readonly unused: (count: number) => string;
  readonly unusedMeaning: string;
  readonly change: string;
  readonly columnOf: (label: string) => string;
  readonly findIt: string;
  readonly absent: string;
  readonly missing: string;
  readonly missingByHand: string;
  readonly reasons: Readonly<Record<MatchReason, string>>;
  readonly columnOption: (letters: string, header: string) => string;
  readonly noHeader: string;
}

export interface CheckTexts {
  readonly again: string;
  readonly changedSince: string;
  readonly rulesChangedSince: string;
  readonly none: string;
  readonly noneShown: string;
  readonly show: string;
  readonly severity: (severity: Severity, count: number) => string;
  readonly groups: Readonly<Record<IssueCode, string>>;
  readonly goTo: (address: string) => string;
  readonly more: (count: number) => string;
  readonly severityMeaning: Readonly<Record<Severity, string>>;
}

export interface RulesTexts {
  readonly ruleSet: string;
  readonly own: string;
  /** `period`: "" for none. */
  readonly identity: (id: string, revision: string, period: string) => string;
  readonly source: string;
  readonly weights: (column: string) => string;
  /** The rules' register is a file: that it has not been given, or which was. */
  readonly registerWanted: (file: string) => string;
  readonly registerKept: (file: string, given: string) => string;
  readonly giveRegister: string;
  readonly otherRegister: string;
  readonly importing: string;
  readonly exporting: string;
  /** A button that writes the rules as a sheet. */
  readonly writeSheet: string;
  /** A button that leads to the editor. */
  readonly tryOthers: string;
  readonly cutPoints: string;
  readonly fixed: string;
  readonly fixedMeaning: string;
  readonly recomputed: string;
  /** `groups`: of one size, of those above 0; null for other shares. `isReports`: the rules are those of the published report. */
  readonly recomputedMeaning: (groups: number | null, isReports: boolean) => string;
  readonly blanks: string;
  readonly notCounted: string;
  readonly notCountedMeaning: string;
  readonly atLeast: string;
  readonly atLeastMeaning: string;
  readonly answeredNumber: string;
  readonly score: string;
  readonly interval: (unit: string) => string;
  readonly units: (units: string) => string;
  readonly median: (median: string, base: number, isWeighted: boolean) => string;
  readonly missing: (policy: MissingPolicy) => string;
  readonly questions: (count: number) => string;
  readonly distributionTitle: (label: string, unit: string) => string;
  /** «Antall kommuner etter antall områder: 0 har 121, 1 har 3 …». */
  readonly distributionText: (
    units: string,
    bars: readonly { readonly label: string; readonly value: number; readonly score: number }[],
  ) => string;
  readonly unknownUnits: (count: number) => string;
  readonly noDistribution: string;
  readonly matrixTitle: (rows: string, columns: string) => string;
  readonly name: string;
}

export interface ResultTexts {
  readonly toWrite: string;
  readonly columnsAt: (sheet: string, area: string, columns: number) => string;
  readonly sheetNew: (name: string) => string;
  readonly sheetAgain: (name: string) => string;
  readonly notChosen: string;
  readonly names: (count: number) => string;
  readonly nothing: string;
  readonly untouched: string;
  /** The choice of formulas instead of values, and what it means; said of it, what stands in the columns now. */
  readonly asFormulas: string;
  readonly asFormulasMeaning: string;
  readonly standing: (facts: { readonly cells: number; readonly formulas: number }) => string;
  /** A button beside answers that formulas would misread. */
  readonly correctFirst: string;
  readonly freeze: string;
  readonly freezeMeaning: string;
  readonly makeNames: string;
  readonly removeNames: string;
  readonly namesMeaning: string;
  readonly tables: string;
  readonly notComputed: string;
  readonly main: string;
  readonly preview: string;
  readonly find: string;
  readonly noneFound: string;
  readonly tableRegion: (title: string) => string;
  readonly giveBoundaries: string;
  /** Whether the maps of the workbook are drawn with the boundaries too. */
  readonly boundariesWritten: string;
  readonly boundariesNotWritten: string;
  readonly tilesAgain: string;
  readonly readingBoundaries: string;
  readonly mapRegion: (title: string) => string;
  /** What is said under a map before anything is pointed at. */
  readonly mapHint: string;
  /** A unit that is no part of the map's base. */
  readonly mapOutside: string;
  readonly mapNone: string;
  readonly mapWithout: (names: readonly string[]) => string;
  readonly reconciliation: string;
  readonly reconciled: (agrees: number, of: number) => string;
  readonly statusOf: (status: Reconciled["status"], count: number) => string;
  readonly published: string;
  readonly computed: string;
  readonly baseWord: string;
  readonly otherData: string;
  /** What leads to the results in the workbook. */
  readonly seeWritten: string;
  readonly seeColumns: string;
  /** The menu of a table and its figure: its button, and what it does. */
  readonly more: (title: string) => string;
  readonly tableIn: (sheet: string) => string;
  readonly figureIn: (sheet: string) => string;
  readonly copyTable: string;
  readonly saveCsv: string;
  readonly saveHtml: string;
  readonly copyFigure: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly copied: string;
  readonly notCopied: string;
}

export interface ExplainPaneTexts {
  readonly unit: (singular: string) => string;
  readonly searchHint: string;
  readonly hits: (count: number) => string;
  readonly noHit: (text: string) => string;
  readonly subject: string;
  readonly fromCell: string;
  readonly nothingChosen: (singular: string) => string;
  readonly needsData: string;
  readonly because: string;
}

/** The texts of the pane in one language; sentences about issues, refusals and results are with those. */
export interface UiTexts {
  readonly frame: FrameTexts;
  readonly data: DataTexts;
  readonly check: CheckTexts;
  readonly rules: RulesTexts;
  readonly result: ResultTexts;
  readonly explain: ExplainPaneTexts;
  readonly problems: HostProblemTexts;
}
