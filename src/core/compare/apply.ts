import type { RuleSet } from "../ruleset/ruleset.ts";
import { isList, isRecord, type Json } from "../basics/json.ts";
import type { Difference, Step } from "./difference.ts";
import { keysOf } from "./keys.ts";

/** A rule set with one difference made. Throws where it is no difference of this rule set. */
export function applied(ruleSet: RuleSet, difference: Difference): RuleSet {
  return at(ruleSet, difference.path, difference) as unknown as RuleSet; // both are JSON of the same schema
}

function at(value: Json | undefined, path: readonly Step[], difference: Difference): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return changedTo(value, difference);
  if ("field" in step) {
    if (!isRecord(value)) throw misplaced(step);
    const { [step.field]: former, ...others } = value;
    const next = at(former, rest, difference);
    return next === undefined ? others : { ...value, [step.field]: next };
  }
  if (!isList(value)) throw misplaced(step);
  if (rest.length === 0 && difference.kind === "added")
    return [...value.slice(0, difference.at), difference.value, ...value.slice(difference.at)];
  const index = "index" in step ? step.index : (keysOf([value])?.[0] ?? []).indexOf(step.key);
  if (index < 0 || index >= value.length) throw misplaced(step);
  if (rest.length === 0 && difference.kind === "removed") return value.filter((_, place) => place !== index);
  return value.map((part, place) => (place === index ? (at(part, rest, difference) ?? null) : part));
}

function changedTo(value: Json | undefined, difference: Difference): Json | undefined {
  if (difference.kind === "changed") return difference.after;
  if (difference.kind !== "reordered" || !isList(value)) throw new Error(`a difference without its part: ${difference.kind}`);
  const [keys = []] = keysOf([value]) ?? [];
  const { order } = difference;
  return [...value].sort((one, other) => order.indexOf(keys[value.indexOf(one)] ?? "") - order.indexOf(keys[value.indexOf(other)] ?? ""));
}

function misplaced(step: Step): Error {
  return new Error(`a difference of another rule set: ${JSON.stringify(step)}`);
}
