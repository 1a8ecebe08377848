import type { WorkbookLeft } from "../../issues/host-problem.ts";
import type { Issue, Severity } from "../../issues/issue.ts";
import type { MatchReason } from "../../match/matched/matched.ts";
import type { Reconciled } from "../../reconcile/reconcile.ts";
import type { CutPointMode, MissingPolicy } from "../../ruleset/ruleset.ts";
import type { Chart } from "../../sheet/change.ts";
import type { WeightedBase } from "../../score/results.ts";
import type { Sign } from "../../score/signs.ts";

/** The words on the sheets, given by `messages/`, without those of the rule set (labels, titles, headings). */
export interface SheetTexts {
  /** A name to use instead when the user has a sheet of that name; `attempt` counts from 1. */
  readonly otherSheetName: (wanted: string, attempt: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  readonly issue: (issue: Issue) => string;
  readonly severity: (severity: Severity, count: number) => string;
  readonly tables: TablesTexts;
  readonly figures: FiguresTexts;
  readonly maps: MapsTexts;
  readonly remarks: RemarksTexts;
  readonly log: LogTexts;
  readonly formulas: FormulaTexts;
  readonly reconciliation: ReconciliationTexts;
}

export interface FormulaTexts {
  /** The heading of the column that says who has answered. */
  readonly answered: string;
}

export interface TablesTexts {
  readonly contents: string;
  /** How shares are computed; `weights`: the column of the units' weights, null for none. */
  readonly shares: (weights: string | null) => string;
  /** What the standard signs mean: those in use. */
  readonly signs: (signs: readonly Sign[]) => string;
  readonly section: (section: string) => string;
  readonly base: (label: string, size: number) => string;
  readonly weightedBase: (label: string, size: number, weighted: Pick<WeightedBase, "base" | "decimals">) => string;
  /** The report's scores on a count's scale: "Score 1: 1–5 · 2: 6–9 …". */
  readonly scores: (intervals: readonly string[]) => string;
  /** A table that is not in the publication. */
  readonly ours: string;
  readonly reconstructed: string;
  readonly reconstructedWording: (labels: readonly string[]) => string;
  /** Where the answers come from; null where the rule set does not say. */
  readonly dataSource: (source: string | null) => string;
  readonly methodSource: (reference: string) => string;
  /** A note of the survey's own, from above its header, as a sentence. */
  readonly sheetNote: (note: string) => string;
}

export interface FiguresTexts {
  readonly linked: string;
  readonly altText: (facts: AltTextFacts) => string;
}

export interface MapsTexts {
  /** What is said of all maps: a square is a unit, and what it shows. */
  readonly tiles: string;
  /** What is said of all maps on boundaries: that they are drawings, which can be edited. */
  readonly regions: string;
  /** There is no map. */
  readonly none: string;
  /** «3: Middels (110)». */
  readonly legend: (label: string, count: number) => string;
  /** The map in words: how many units have each value. */
  readonly altText: (title: string, legend: readonly { readonly label: string; readonly count: number }[]) => string;
  /** The units that no map has a square for, by name. */
  readonly without: (names: readonly string[]) => string;
  /** Which year of Norway's municipalities boundaries are of, and how many of that year's they have. */
  readonly boundaryYear: (facts: { readonly year: string; readonly matched: number; readonly of: number }) => string;
  /** The units that have no boundary, by name. */
  readonly noBoundary: (names: readonly string[]) => string;
  /** The regions that are no unit of the survey, by name. */
  readonly leftOver: (names: readonly string[]) => string;
  /** The units that have several boundaries, all of which are drawn, by name. */
  readonly repeated: (names: readonly string[]) => string;
}

/** The facts in the description of a chart, for those who cannot see it. */
export interface AltTextFacts {
  readonly kind: Chart["kind"];
  readonly title: string;
  /** What is counted, one and several, such as kommune and kommuner; null for shares. */
  readonly units: { readonly singular: string; readonly plural: string } | null;
  /** What a category is, such as «Antall områder»; null where it goes without saying. */
  readonly categoryTitle: string | null;
  readonly categories: number;
  readonly series: readonly DescribedSeries[];
}

/** One series of a chart: its highest and lowest value, each with all categories that have it; null where nothing has a value. */
export interface DescribedSeries {
  readonly name: string;
  readonly highest: Extreme | null;
  readonly lowest: Extreme | null;
}

export interface Extreme {
  readonly labels: readonly string[];
  readonly value: number;
}

export interface RemarksTexts {
  readonly none: string;
  /** «2 feil, 1 advarsel, 14 merknader». */
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
}

export interface LogTexts {
  readonly ruleSet: string;
  readonly id: string;
  readonly revision: string;
  readonly name: string;
  readonly period: string;
  readonly source: string;
  readonly method: string;
  readonly cutPoints: string;
  /** Where the limits come from; `inFormulas`: results are formulas, in which limits are numbers. */
  readonly cutPointMode: (mode: CutPointMode, inFormulas: boolean) => string;
  readonly weights: string;
  readonly missing: string;
  readonly missingPolicy: (policy: MissingPolicy) => string;
  readonly data: string;
  readonly file: string;
  readonly note: string;
  readonly sheet: string;
  readonly headerRow: string;
  readonly dataRows: string;
  readonly hash: string;
  readonly counts: string;
  readonly units: string;
  readonly responded: string;
  readonly unknown: string;
  readonly run: string;
  readonly program: string;
  readonly time: string;
  readonly language: string;
  readonly languageName: (language: string) => string;
  readonly interrupted: string;
  /** How a run that broke off left the workbook. */
  readonly left: Readonly<Record<WorkbookLeft, string>>;
  readonly decisions: string;
  readonly reconstructed: string;
  readonly ours: string;
  readonly columns: string;
  readonly column: string;
  readonly header: string;
  readonly readAs: string;
  readonly how: string;
  readonly reason: (reason: MatchReason) => string;
  readonly certainty: (certainty: "certain" | "likely") => string;
}

export interface ReconciliationTexts {
  readonly title: string;
  readonly statement: string;
  readonly published: string;
  readonly computed: string;
  readonly base: string;
  readonly status: string;
  readonly statusOf: (status: Reconciled["status"]) => string;
  /** «70 stemmer, 0 avviker, …». */
  readonly summary: (counts: Readonly<Record<Reconciled["status"], number>>) => string;
}
