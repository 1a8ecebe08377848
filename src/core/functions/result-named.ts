import { definitionNamed } from "../kinds/definition-named.ts";
import type { Definition } from "../kinds/kind.ts";
import { definitionsOf } from "../kinds/kinds.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import { CallRefused } from "./call.ts";

/** The result that goes by this name. Throws CallRefused with the names there are where none does. */
export function resultNamed(name: string, ruleSet: RuleSet): Definition {
  const found = definitionNamed(name, ruleSet);
  if (found) return found;
  throw new CallRefused({ code: "not_in_rules", name, title: ruleSet.title, names: definitionsOf(ruleSet).map(({ id }) => id) });
}

/** The result a cell function computes. Throws CallRefused where the rule set has given the function nothing to compute. */
export function resultOfFunction(name: string, ruleSet: RuleSet): Definition {
  const found = definitionsOf(ruleSet).find(({ id }) => id === ruleSet.functions[name]);
  if (found) return found;
  throw new CallRefused({ code: "not_in_rules", name, title: ruleSet.title, names: Object.keys(ruleSet.functions) });
}
