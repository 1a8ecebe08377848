import { z } from "zod";
import { ColumnMapFile } from "../../core/match/column-map-file.ts";
import { parts } from "../../core/layout/outputs.ts";
import { RuleSet } from "../../core/ruleset/ruleset.ts";

/** The version of the format that this program writes. */
export const VERSION = 1;

const Options = z.looseObject({
  /** null: as the rule set says. */
  cutPointMode: z.enum(["fixed", "recomputed"]).nullable().default(null),
  /** Blank answers: null as the rule set says, 0 not counted, N at least N answered. */
  leastAnswered: z.int().nonnegative().nullable().default(null),
  write: z.array(z.enum(parts)).default([...parts]),
  /** null: the program's own. */
  language: z.enum(["nb", "en"]).nullable().default(null),
});

/** What was written last, and from what. */
const Written = z.looseObject({
  /** ISO 8601. */
  time: z.string(),
  dataHash: z.string(),
  /** What the rules and choices were, in short. */
  rules: z.string(),
});

/** What the pane remembers in the workbook. Fields it does not know are kept. */
export const SavedState = z.looseObject({
  version: z.literal(VERSION),
  /** A built-in rule set; null for the one that comes first. */
  ruleSetId: z.string().nullable().default(null),
  /** A rule set of the user's own goes before `ruleSetId`. */
  ownRuleSet: RuleSet.nullable().default(null),
  columnMap: ColumnMapFile.nullable().default(null),
  options: Options.prefault({}),
  written: Written.nullable().default(null),
});
export type SavedState = z.infer<typeof SavedState>;
export type Options = SavedState["options"];

export interface LoadedState {
  readonly saved: SavedState;
  /** newer: made by a later version, which it stays, for nothing is saved over it. damaged: the fields named could not be read. */
  readonly trouble: { readonly kind: "newer" } | { readonly kind: "damaged"; readonly fields: readonly string[] } | null;
}
