import { inLanguage } from "../../core/ruleset/in-language.ts";
import { ruleSetIssueText } from "../../messages/rule-set/rule-set-language.ts";
import { builtInRuleSets } from "../../rulesets/index.ts";
import type { Context } from "../command/context.ts";
import { COMPUTED } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { ruleSetNamed } from "../files/rule-set-file.ts";
import { ruleSetLines } from "../report/rule-set-text.ts";

/** Shows a rule set, or the format of all of them. Returns the exit code. */
export async function regler(context: Context): Promise<number> {
  const { command, io, texts } = context;
  if (command.flags.has("schema")) {
    const [{ z }, { RuleSet }] = await Promise.all([import("zod"), import("../../core/ruleset/ruleset.ts")]);
    print(io.stdout, [JSON.stringify(z.toJSONSchema(RuleSet, { io: "input" }), null, 2)]);
    return COMPUTED;
  }
  const { ruleSet, isBuiltIn, remarks } = await ruleSetNamed(command.words[0] ?? null, context);
  if (command.flags.has("json")) {
    print(io.stdout, [JSON.stringify(ruleSet, null, 2)]);
    return COMPUTED;
  }
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
