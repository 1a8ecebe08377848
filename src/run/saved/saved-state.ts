import { z } from "zod";
import { ColumnMapFile } from "../../core/match/matched/column-map-file.ts";
import { parts, usualParts } from "../../core/layout/parts.ts";
import { RuleSet } from "../../core/ruleset/ruleset.ts";

/** The version of the format that this program writes. */
export const VERSION = 1;

const Options = z.looseObject({
  /** null: the rule set's own. */
  cutPointMode: z.enum(["fixed", "recomputed"]).nullable().default(null),
  /** Blank answers: null the rule set's own policy, 0 not counted, N at least N answered. */
  leastAnswered: z.int().nonnegative().nullable().default(null),
  write: z.array(z.enum(parts)).default([...usualParts]),
  /** Results are written as formulas, and not as values. */
  formulas: z.boolean().default(false),
  /** Scores, grades and classes get cards, where the program can show them. */
  cards: z.boolean().default(false),
  /** null: the program's own. */
  language: z.enum(["nb", "en"]).nullable().default(null),
});

/** What was written last, and from which data. */
const Written = z.looseObject({
  /** ISO 8601. */
  time: z.string(),
  dataHash: z.string(),
  /** A short text of the rules and choices. */
  rules: z.string(),
  /** What the formulas read that were written; left out where none were. */
  formulas: z
    .object({
      columns: z.record(z.string(), z.string()),
      sheets: z.record(z.string(), z.object({ formulas: z.string(), places: z.string() })),
    })
    .optional(),
});

/** The file that the rules name as their register, as the user has given it. */
const RegisterFile = z.looseObject({
  /** The file's name in the rules that it was given for. */
  file: z.string(),
  /** The name of the file that was given. */
  name: z.string(),
  cells: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

/** The pane's state in the workbook. Unknown fields are kept. */
export const SavedState = z.looseObject({
  version: z.literal(VERSION),
  /** A built-in rule set; null for the one that comes first. */
  ruleSetId: z.string().nullable().default(null),
  /** A rule set of the user's own takes precedence over `ruleSetId`. */
  ownRuleSet: RuleSet.nullable().default(null),
  registerFile: RegisterFile.nullable().default(null),
  columnMap: ColumnMapFile.nullable().default(null),
  options: Options.prefault({}),
  written: Written.nullable().default(null),
});
export type SavedState = z.infer<typeof SavedState>;
export type Options = SavedState["options"];

export interface LoadedState {
  readonly saved: SavedState;
  /** newer: saved by a later version; nothing is saved over it. damaged: the fields named could not be read. */
  readonly problem: { readonly kind: "newer" } | { readonly kind: "damaged"; readonly fields: readonly string[] } | null;
}
