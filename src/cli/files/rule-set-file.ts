import { loadRuleSet, type LoadedRuleSet } from "../../core/load-rule-set.ts";
import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { builtInRegisters, builtInRuleSet, builtInRuleSets } from "../../rulesets/index.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { nearest } from "../../core/basics/nearest.ts";
import { Problem } from "../command/problem.ts";
import { rulesInWorkbook } from "../../run/rule-sheet.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook.ts";
import { readBytes } from "./files.ts";
import { readJson } from "./json-file.ts";
import { nodeCompression } from "./node-compression.ts";
import { shownIn } from "./shown-in.ts";

/** A rule set that can be used, its source, and the remarks on it. */
export interface NamedRuleSet {
  readonly ruleSet: RuleSet;
  readonly isBuiltIn: boolean;
  readonly remarks: readonly RuleSetIssue[];
}

/** A built-in rule set by its id, one in a .json file or on the sheet of rules of a workbook, or the default for null. Throws a Problem with everything that is wrong with it. */
export async function ruleSetNamed(name: string | null, context: Context): Promise<NamedRuleSet> {
  const id = name ?? builtInRuleSets[0] ?? "";
  const builtIn = builtInRuleSet(id);
  if (builtIn) return { ruleSet: builtIn, isBuiltIn: true, remarks: [] };
  if (/\.xls[xm]$/i.test(id)) return ruleSetOfWorkbook(id, context);
  if (!/\.json$|[\\/]/i.test(id))
    throw new Problem({ code: "rule_set_unknown", id, known: builtInRuleSets, nearest: nearest(id, builtInRuleSets) });
  // zod's words in two languages are loaded by those who need them.
  const [json, { formatTexts }] = await Promise.all([readJson(id, context), import("../../messages/rule-set/format-language.ts")]);
  return usable(loadRuleSet(json, formatTexts(context.command.language), builtInRegisters), shownPath(context, fileAt(context, id)));
}

/** The rule set on the sheet of rules of a workbook. Throws a Problem where there is none, and for what is wrong on it, cell by cell. */
async function ruleSetOfWorkbook(file: string, context: Context): Promise<NamedRuleSet> {
  const target = fileAt(context, file);
  const workbook = await XlsxWorkbook.open(await shownIn(context, readBytes(target)), nodeCompression);
  const found = await ruleSetOnSheet(workbook, shownPath(context, target), null, context);
  if (found) return found;
  const sheets = (await workbook.sheets()).map(({ name }) => name);
  throw new Problem({ code: "rule_sheet_missing", path: shownPath(context, target), sheets });
}

/** The rule set on a workbook's own sheet of rules; null where it has none. `saved` are the rules that are saved with it. */
export async function ruleSetOnSheet(
  workbook: Workbook,
  path: string,
  saved: RuleSet | null,
  { command: { language } }: Context,
): Promise<NamedRuleSet | null> {
  const loaded = await rulesInWorkbook(workbook, language, [saved]);
  if (loaded === null) return null;
  if (loaded.kind === "faulty") throw new Problem({ code: "rule_sheet_faulty", path, faults: loaded.faults });
  const isBuiltIn = builtInRuleSet(loaded.ruleSet.id) === loaded.ruleSet;
  return { ruleSet: loaded.ruleSet, isBuiltIn, remarks: isBuiltIn ? [] : loaded.remarks };
}

function usable(loaded: LoadedRuleSet, path: string): NamedRuleSet {
  switch (loaded.kind) {
    case "sound":
      return { ruleSet: loaded.ruleSet, isBuiltIn: false, remarks: loaded.remarks };
    case "format":
      throw new Problem({ code: "rule_set_schema", path, problems: loaded.faults });
    case "unsound":
      throw new Problem({ code: "rule_set_unsound", path, issues: loaded.issues });
    default:
      return loaded satisfies never;
  }
}
