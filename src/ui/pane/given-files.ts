import type { LoadedRuleSet } from "../../core/load-rule-set.ts";
import type { Language } from "../../messages/language/language.ts";
import { keptRegister } from "../../run/saved/register-file.ts";
import type { SavedState } from "../../run/saved/saved-state.ts";
import type { Host } from "./state/host.ts";
import type { Problem } from "./state/state.ts";

/** A rule set that can be used, or the problem with its file. */
export type GivenRuleSet = Extract<LoadedRuleSet, { readonly kind: "sound" }> | { readonly kind: "problem"; readonly problem: Problem };

/** Reads the file of a rule set, whole and checked. The code that checks is loaded only here. */
export async function readRuleSet(name: string, json: string, language: Language): Promise<GivenRuleSet> {
  const [{ loadRuleSet }, { builtInRegisters }, { formatTexts }] = await Promise.all([
    import("../../core/load-rule-set.ts"),
    import("../../rulesets/index.ts"),
    import("../../messages/rule-set/format-language.ts"),
  ]);
  const parsed = parsedJson(json);
  if (parsed === undefined) return { kind: "problem", problem: { kind: "file", name } };
  const loaded = loadRuleSet(parsed, formatTexts(language), builtInRegisters);
  return loaded.kind === "sound" ? loaded : { kind: "problem", problem: { ...loaded, name } };
}

/** Reads the rule set on the sheet of rules of another workbook. The code that reads it is loaded only here. */
export async function readRuleWorkbook(host: Host, name: string, bytes: Uint8Array, language: Language): Promise<GivenRuleSet> {
  const workbook = await host.openWorkbook(bytes);
  const { rulesInWorkbook } = await import("../../run/rule-sheet.ts");
  const found = await rulesInWorkbook(workbook, language, []);
  if (found?.kind === "sound") return found;
  if (found) return { kind: "problem", problem: { kind: "ruleSheet", name, faults: found.faults } };
  return { kind: "problem", problem: { kind: "noRuleSheet", name, sheets: (await workbook.sheets()).map((sheet) => sheet.name) } };
}

/** Reads the file of a register, which the rules call `file`, as it is kept with them; null for JSON that is none. Rejects for other problems. */
export async function readRegister(host: Host, file: string, name: string, bytes: Uint8Array): Promise<SavedState["registerFile"]> {
  try {
    return keptRegister(file, name, await host.readRegister(name, bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The parsed text, without a byte order mark; undefined where it is not JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
