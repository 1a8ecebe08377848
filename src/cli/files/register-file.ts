import path from "node:path";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import { sheetOfRecords } from "../../core/units/register-file.ts";
import { keptRegister, registerFileOf } from "../../run/saved/register-file.ts";
import type { SavedState } from "../../run/saved/saved-state.ts";
import { isJsonFile, sheetOfRegisterFile } from "../../workbook/csv/register-file.ts";
import { fileAt, type Context } from "../command/context.ts";
import { readBytes } from "./files.ts";
import { readJson } from "./json-file.ts";
import { shownIn } from "./shown-in.ts";

/**
 * The file that a rule set names as its register, as it is kept with the rules; null where it names none. It is looked for from the folder of the
 * rule set's own file. Throws a Problem for a file that cannot be read.
 */
export async function registerFileIn(ruleSet: RuleSet, ruleSetFile: string | null, context: Context): Promise<SavedState["registerFile"]> {
  const file = registerFileOf(ruleSet);
  if (file === null) return null;
  const place = path.resolve(path.dirname(fileAt(context, ruleSetFile ?? "")), file);
  const name = path.basename(place);
  return keptRegister(file, name, await sheetIn(place, name, context));
}

async function sheetIn(place: string, name: string, context: Context): Promise<Sheet | null> {
  if (isJsonFile(name)) return sheetOfRecords(await readJson(place, context), name);
  return sheetOfRegisterFile(name, await shownIn(context, readBytes(place)));
}
