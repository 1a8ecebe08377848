import { check } from "../../core/check.ts";
import type { Effect } from "../../core/compare/attribute.ts";
import { inLanguage } from "../../core/ruleset/in-language.ts";
import { ruleSetIssueText } from "../../messages/rule-set/rule-set-language.ts";
import { builtInRegisters, builtInRuleSets, bundleOf, publishedBehind } from "../../rulesets/index.ts";
import { assessWorkbook } from "../../run/run.ts";
import { taskOf } from "../../run/task.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { openInput } from "../files/survey.ts";
import { Problem } from "../command/problem.ts";
import { exists, writeAtomically } from "../files/files.ts";
import { isWorkbook, rulesWorkbook } from "../files/rules-workbook.ts";
import { ruleSetNamed } from "../files/rule-set-file.ts";
import { writeSql } from "./regler-sql.ts";
import { ruleSetLines } from "../rules/rule-set-text.ts";

/** Shows a rule set, or the format of all of them. Returns the exit code. */
export async function regler(context: Context): Promise<number> {
  const { command, io, texts } = context;
  if (command.flags.has("schema")) {
    const [{ z }, { RuleSet }] = await Promise.all([import("zod"), import("../../core/ruleset/ruleset.ts")]);
    print(io.stdout, [JSON.stringify(z.toJSONSchema(RuleSet, { io: "input" }), null, 2)]);
    return COMPUTED;
  }
  const { ruleSet, isBuiltIn, remarks } = await ruleSetNamed(command.words[0] ?? null, context);
  const against = command.values.get("against");
  if (command.flags.has("markdown")) return methodsIn(ruleSet, against, context);
  if (against !== undefined) return comparison(ruleSet, (await ruleSetNamed(against, context)).ruleSet, context);
  const out = command.values.get("rulesFile");
  if (out !== undefined) return sheetIn(ruleSet, out, context);
  if (command.flags.has("json")) {
    print(io.stdout, [JSON.stringify(ruleSet, null, 2)]);
    return COMPUTED;
  }
  if (command.flags.has("sql")) return writeSql(ruleSet, context);
  const checked = isBuiltIn ? [] : [texts.rules.sound, ""];
  const notes = remarks.map((remark) => ruleSetIssueText(remark, command.language));
  print(io.stdout, [
    ...checked,
    ...notes,
    ...ruleSetLines(inLanguage(ruleSet, command.language), context),
    "",
    texts.rules.builtIn(builtInRuleSets),
  ]);
  return COMPUTED;
}

/** Shows what differs between two rule sets, and with the answers of a survey who gets another result by which difference. */
async function comparison(before: RuleSet, after: RuleSet, context: Context): Promise<number> {
  const { command, io } = context;
  const { compareRuleSets } = await import("../../core/compare/compare.ts");
  const { comparisonLines, effectLines } = await import("../rules/comparison-text.ts");
  const compared = { before: inLanguage(before, command.language), after: inLanguage(after, command.language) };
  const differences = compareRuleSets(before, after);
  const answers = command.values.get("answers");
  const effects = answers === undefined ? [] : await effectsOn(answers, before, after, context);
  if (command.flags.has("json"))
    print(io.stdout, [JSON.stringify(answers === undefined ? { differences } : { differences, effects }, null, 2)]);
  else
    print(io.stdout, [
      ...comparisonLines(differences, compared, context),
      ...(answers === undefined ? [] : effectLines(effects, compared, context)),
    ]);
  return COMPUTED;
}

async function effectsOn(answers: string, before: RuleSet, after: RuleSet, context: Context): Promise<readonly Effect[]> {
  const { attribute } = await import("../../core/compare/attribute.ts");
  const { workbook } = await openInput(answers, context);
  const choices = { sheet: null, columnMap: null, cutPointMode: null, leastAnswered: null };
  return attribute(before, after, async (ruleSet) => {
    if (check(ruleSet, builtInRegisters).some(({ severity }) => severity === "error")) return null;
    const { assessment } = await assessWorkbook(workbook, taskOf(bundleOf(ruleSet), choices, null));
    return assessment;
  });
}

/** Writes a rule set as a methods page; the deviations are those from the rule set named, or from the published ones that it was made from. */
async function methodsIn(ruleSet: RuleSet, against: string | undefined, context: Context): Promise<number> {
  const { methodsPage } = await import("../../methods/methods-page.ts");
  const { markdown } = await import("../../methods/markdown.ts");
  const published = against === undefined ? (publishedBehind(ruleSet) ?? null) : (await ruleSetNamed(against, context)).ruleSet;
  context.io.stdout.write(markdown(methodsPage(ruleSet, published, context.command.language)));
  return COMPUTED;
}

/** Writes the rule set as the sheet of a new workbook. */
async function sheetIn(ruleSet: RuleSet, out: string, context: Context): Promise<number> {
  const file = fileAt(context, out);
  const shown = shownPath(context, file);
  if (!isWorkbook(file)) throw new Problem({ code: "output_kind", path: shown, wanted: ".xlsx" });
  if (!context.command.flags.has("overRules") && (await exists(file))) throw new Problem({ code: "file_exists", path: shown });
  await writeAtomically(file, await rulesWorkbook(ruleSet, context));
  print(context.io.stdout, [context.texts.report.wrote(shown)]);
  return COMPUTED;
}
