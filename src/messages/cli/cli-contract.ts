import type { ExplainTexts } from "../explain/explain-contract.ts";
import type { Reconciled } from "../../core/reconcile/reconcile.ts";
import type { SqlReason } from "../../core/sql/cannot-say.ts";
import type { UnitWords } from "../../core/issues/issue.ts";
import type { CutPointMode } from "../../core/ruleset/ruleset.ts";
import type { CliProblemTexts } from "./cli-problem.ts";

/** The verbs of the program. */
export const verbs = ["beregn", "kontroller", "avstem", "forklar", "figur", "kart", "utkast", "regler", "demo", "hjelp"] as const;
export type Verb = (typeof verbs)[number];

/** Every option, by its meaning; two verbs may spell two of them alike. */
export type OptionKey =
  | "out"
  | "picture"
  | "markdown"
  | "against"
  | "answers"
  | "boundaries"
  | "sheetBoundaries"
  | "result"
  | "over"
  | "overMap"
  | "overPicture"
  | "draftFile"
  | "overDraft"
  | "rulesFile"
  | "overRules"
  | "jsonFile"
  | "csvFile"
  | "write"
  | "formulas"
  | "values"
  | "correctAnswers"
  | "notes"
  | "noteUnits"
  | "sheet"
  | "ruleSet"
  | "cutPoints"
  | "atLeast"
  | "columnMap"
  | "writeColumnMap"
  | "json"
  | "schema"
  | "sql"
  | "table"
  | "all"
  | "language"
  | "help"
  | "version";

/** What a verb is for, in help. */
export interface VerbHelp {
  /** The arguments as they are typed: «INN KOMMUNENR INDIKATOR». */
  readonly arguments: string;
  readonly summary: string;
  /** Paragraphs. */
  readonly about: readonly string[];
  /** What to type after the program's name, and what it does. */
  readonly examples: readonly (readonly [string, string])[];
}

export interface HelpTexts {
  readonly title: string;
  readonly intro: string;
  readonly usage: string;
  readonly verbsHeading: string;
  readonly optionsHeading: string;
  readonly examplesHeading: string;
  readonly exitHeading: string;
  readonly verbWord: string;
  readonly optionsWord: string;
  readonly verbs: Readonly<Record<Verb, VerbHelp>>;
  readonly options: Readonly<Record<OptionKey, { readonly value: string; readonly text: string }>>;
  readonly exits: readonly string[];
  readonly more: (called: string) => string;
  /** Other spellings of options, each with the one that help shows. */
  readonly alsoSpelled: (pairs: readonly (readonly [string, string])[]) => string;
  readonly examples: readonly (readonly [string, string])[];
}

/** What was read, for the first line of a report. */
export interface ReadFacts {
  readonly file: string;
  readonly sheet: string;
  readonly units: number;
  readonly responded: number;
  readonly called: UnitWords;
}

/** Of a picture in pixels: its size, and the font of its texts; null for another than those `wanted`, which the machine lacks. */
export interface PixelFacts {
  readonly width: number;
  readonly height: number;
  readonly font: string | null;
  readonly wanted: readonly string[];
}

export interface ReportTexts {
  readonly read: (facts: ReadFacts) => string;
  /** Some of the rules and choices are those saved with the workbook. */
  readonly rulesFromFile: string;
  readonly rulesFromSheet: string;
  readonly rules: (title: string, id: string, revision: string, mode: CutPointMode) => string;
  readonly wrote: (path: string) => string;
  readonly pixels: (picture: PixelFacts) => string;
  readonly moreLikeThis: (more: number) => string;
  readonly whereAllStand: (sheet: string) => string;
  readonly seeAll: (command: string) => string;
  readonly errorsLeftUnknown: string;
  readonly nothingComputed: string;
  /** When the survey may be on several sheets: the run on one of them. */
  readonly sheetHint: (command: string) => string;
  readonly columnMapHint: (command: string) => string;
  readonly progress: Readonly<Record<"read" | "assess" | "write" | "save", string>>;
  readonly crash: (detail: string) => string;
  readonly synthetic: string;
  readonly demoDone: (path: string, seconds: number, allAgree: boolean) => string;
}

/** Counts of published figures. */
export interface ReconciledCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<Reconciled["status"], number>>;
  readonly answersAgreeing: number;
  readonly answers: number;
  readonly methodAgreeing: number;
  readonly method: number;
}

export interface ReconcileTexts {
  readonly where: string;
  readonly of: string;
  readonly agrees: string;
  readonly differs: string;
  readonly contradicts: string;
  readonly otherData: (responded: number, published: number, unitPlural: string) => string;
  readonly contradictions: string;
  readonly deviations: string;
  readonly notApplicable: string;
  readonly summary: (counts: ReconciledCounts) => string;
}

export interface RulesTexts {
  readonly builtIn: (ids: readonly string[]) => string;
  readonly sound: string;
  readonly idAndRevision: (id: string, revision: string, period: string) => string;
  readonly sources: string;
  readonly missing: string;
  readonly cutPoints: string;
  readonly quantiles: (shares: readonly number[]) => string;
  readonly items: (items: number) => string;
  readonly matrix: (rows: string, columns: string) => string;
  readonly reconstructedWording: string;
  readonly tables: (tables: number, numbered: number) => string;
  readonly examples: (examples: number) => string;
  /** A result that is not in the query, and why. */
  readonly notInQuery: (label: string, reason: SqlReason) => string;
}

/** All texts of the command line in one language. */
export interface CliTexts {
  readonly help: HelpTexts;
  readonly problems: CliProblemTexts;
  readonly report: ReportTexts;
  readonly reconcile: ReconcileTexts;
  readonly explain: ExplainTexts;
  readonly rules: RulesTexts;
}
