import type { Issue } from "../issues/issue.ts";
import type { Match } from "../match/matched/matched.ts";
import type { Counts, Responses, Scores } from "../validate/coded/responses.ts";
import type { Tiles } from "../ruleset/tiles.ts";
import type { CutPointMode, RuleCollection, RuleSet, TableRule } from "../ruleset/ruleset.ts";

/** A number for every unit, such as an indicator's count, and the cut points that made its scores. */
export interface CutResult {
  readonly id: string;
  readonly counts: Counts;
  readonly scores: Scores;
  /** The smallest count of score 1, 2, …; as published or recomputed. */
  readonly limits: readonly number[];
}

/** Grades of a composite or classes of a nominal per unit; UNKNOWN where an input is. */
export interface ClassResult {
  readonly id: string;
  readonly codes: Scores;
}

type ResultOf<Collection extends RuleCollection> = RuleSet[Collection][number] extends { cutPoints: unknown } ? CutResult : ClassResult;

/** The results of each kind by id: counts and scores where the rules have cut points, codes elsewhere. */
export type Results = { readonly [Collection in RuleCollection]: ReadonlyMap<string, ResultOf<Collection>> };

/** Results that are being computed, from the answers they are computed of. */
export type Computing = Pick<Assessment, "ruleSet" | "responses"> & {
  readonly [Collection in RuleCollection]: Map<string, ResultOf<Collection>>;
};

/** A number in a table, with what it is: a count of units or of their weights, or a share in per cent rounded half up to one decimal. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly unit: "count" | "percent" | "text";
  /** Of a count that is weighted: as many decimals are shown. */
  readonly decimals?: 0 | 1;
}

/** What a table's weighted numbers are of. */
export interface WeightedBase {
  /** The heading of the column that has the weights. */
  readonly column: string;
  /** The sum of the weights of the units in the base. */
  readonly base: number;
  /** As many decimals are shown of sums of weights. */
  readonly decimals: 0 | 1;
  /** The smallest weight of any unit. */
  readonly least: number;
}

/**
 * null: no number there (which sign is shown, `score/signs` knows). Shares of an empty base are null. Categories come first, then the total, which is of
 * the base, then the unknown, which are outside it. `id` is the category's own: an answer, "3", a group's or an item's id.
 */
export interface TableRow {
  readonly id: string;
  readonly label: string;
  readonly kind: "category" | "unknown" | "total";
  readonly cells: readonly (number | string | null)[];
}

/** A finished table: what is shown, written and reconciled is this and nothing else. */
export interface ResultTable {
  readonly id: string;
  readonly rule: TableRule;
  /** What, by what, with period and unit; without a number. */
  readonly title: string;
  /** The publication's number of the table or figure; null for none, and for other data than the publication's. */
  readonly number: string | null;
  /** The same for the table's chart. */
  readonly figureNumber: string | null;
  readonly rowTitle: string;
  readonly baseLabel: string;
  /** Units in the base: what the shares are of, and the number in the total row, but for those that are weighted. */
  readonly base: number;
  /** Where each unit counts for its weight: what the shares are of. Not there where each counts for 1. */
  readonly weighted?: WeightedBase;
  /** Units outside the base because it is not known whether they belong there, or what their value is. */
  readonly unknown: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Of a map: for each unit the id of its row, "unknown" where nothing is known of it, null where it is no part of the base. */
  readonly mapped?: readonly (string | null)[];
  readonly notes: readonly string[];
}

/** Everything computed from one sheet with one rule set; `tablesOf` makes its tables. */
export interface Assessment extends Results {
  readonly ruleSet: RuleSet;
  readonly cutPointMode: CutPointMode;
  readonly match: Match;
  /** Titles and notes above the survey on its sheet. */
  readonly sheetNotes: readonly string[];
  readonly responses: Responses;
  /** Where the register has the squares of the units on a map. */
  readonly tiles: Tiles | undefined;
  /** Whether something was published by these rules, and these are other data: of another period, or other units. */
  readonly isOtherData: boolean;
  readonly issues: readonly Issue[];
  /** A checksum of the unit numbers and answer codes (`validate/hash.ts`), as 16 hexadecimal digits: the same data gives the same text. */
  readonly dataHash: string;
}
