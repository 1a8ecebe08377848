import { ruleSetIssueText } from "../../messages/language/language.ts";
import { builtInRuleSets } from "../../rulesets/index.ts";
import type { Context } from "../context.ts";
import { COMPUTED } from "../exit-code.ts";
import { print } from "../io.ts";
import { loadRuleSet } from "../files/rule-set-file.ts";
import { ruleSetLines } from "../report/rule-set-text.ts";

/** Shows a rule set, or the format of all of them. Returns the exit code. */
export async function regler(context: Context): Promise<number> {
  const { command, io, texts } = context;
  if (command.flags.has("schema")) {
    const [{ z }, { RuleSet }] = await Promise.all([import("zod"), import("../../core/ruleset/ruleset.ts")]);
    print(io.stdout, [JSON.stringify(z.toJSONSchema(RuleSet, { io: "input" }), null, 2)]);
    return COMPUTED;
  }
  const { ruleSet, isBuiltIn, remarks } = await loadRuleSet(command.words[0] ?? null, context);
  if (command.flags.has("json")) {
    print(io.stdout, [JSON.stringify(ruleSet, null, 2)]);
    return COMPUTED;
  }
  const checked = isBuiltIn ? [] : [texts.rules.sound, ""];
  const notes = remarks.map((remark) => ruleSetIssueText(remark, command.language));
  print(io.stdout, [...checked, ...notes, ...ruleSetLines(ruleSet, context), "", texts.rules.builtIn(builtInRuleSets)]);
  return COMPUTED;
}
