import { existsSync } from "node:fs";
import { firstFree } from "../../core/sheet/names.ts";
import type { Issue } from "../../core/issues/issue.ts";
import type { OptionKey, Verb } from "../../messages/cli/cli-contract.ts";
import { fileAt, type Context } from "../command/context.ts";
import { quoted, typed } from "../command/invocation.ts";
import { options } from "../command/options.ts";
import { asksForColumns } from "./issue-report.ts";

/** The options of a run that decide what is read and how; a command that follows it needs them too. */
const carried: readonly OptionKey[] = ["ruleSet", "sheet", "columnMap", "cutPoints", "atLeast", "language"];

/** A command that can be typed as it stands: the verb with its words, the options of this run, and others in place of them. */
export function nextCommand(
  verb: Verb,
  words: readonly string[],
  { command, io }: Context,
  others: Readonly<Partial<Record<OptionKey, string>>> = {},
): string {
  const values = new Map([...carried.flatMap((key) => valueOf(command.values, key)), ...Object.entries(others)]);
  const given = [...values].map(([key, value]) => `--${options[key as OptionKey].name} ${typed(value)}`); // the keys of others are options
  return [io.called, verb, ...words.map(quoted), ...given].join(" ");
}

function valueOf(values: ReadonlyMap<OptionKey, string>, key: OptionKey): readonly (readonly [OptionKey, string])[] {
  const value = values.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** What to type next when the survey or its columns were not found: this run on one of the sheets, or a column map to edit. */
export function nextCommands(issues: readonly Issue[], shown: string, context: Context): readonly string[] {
  const { command, texts } = context;
  const [ambiguous] = issues.filter((issue) => issue.code === "survey_ambiguous");
  const [sheet] = ambiguous?.candidates ?? [];
  if (sheet !== undefined)
    return [texts.report.sheetHint(nextCommand(command.verb, [shown, ...command.words.slice(1)], context, { sheet }))];
  if (!asksForColumns(issues) || command.values.has("writeColumnMap")) return [];
  const nameAt = (attempt: number) => (attempt === 1 ? "kart.json" : `kart-${attempt}.json`);
  const writeColumnMap = firstFree(nameAt, (name) => existsSync(fileAt(context, name)));
  return [texts.report.columnMapHint(nextCommand("kontroller", [shown], context, { writeColumnMap }))];
}
