import { rememberedFor } from "../basics/remember.ts";
import type { RuleSet, Variable } from "../ruleset/ruleset.ts";
import { compositeKind } from "./composite.ts";
import { indicatorKind } from "./indicator.ts";
import type { Definition, FindDefinition, ResultKind, VariableDefinition, VariableKey } from "./kind.ts";
import { nominalKind } from "./nominal.ts";

/** Every kind of result, in the order they are computed: each builds on those before it. */
export const kinds: readonly ResultKind[] = [indicatorKind, compositeKind, nominalKind];

/** The parts of a rule set that define results, in words: ids are not shared among them. */
export const collections = kinds.map(({ collection }) => collection).join(", ");

/** Everything a rule set defines, kind by kind, in the order it is computed. */
export const definitionsOf: (ruleSet: RuleSet) => readonly Definition[] = rememberedFor((ruleSet: RuleSet) =>
  kinds.flatMap((kind) => kind.define(ruleSet)),
);

/** Which kind of result a variable is about; null for one that is about none: a column, an item or a grouping. */
export function kindOf(variable: Variable): ResultKind | null {
  const { key } = keyAndId(variable);
  return kinds.find(({ variables }) => variables.includes(key)) ?? null;
}

/** Finds what variables are about among what a rule set defines. */
export function findIn(ruleSet: RuleSet): FindDefinition {
  return findAmong(definitionsOf(ruleSet));
}

/** Finds what variables are about among some definitions. */
export function findAmong(all: readonly Definition[]): FindDefinition {
  return (variable) => {
    const kind = kindOf(variable);
    const { id } = keyAndId(variable);
    return (kind && all.find((definition) => definition.kind === kind.name && definition.id === id)) ?? null;
  };
}

/** A variable that is about a result; null for one that is about none. */
export function variableDefinition(variable: Variable, ruleSet: RuleSet): VariableDefinition | null {
  return findIn(ruleSet)(variable)?.variable(keyAndId(variable).key) ?? null;
}

/** A variable in its two parts: { score: "strategi" } is the score of strategi. */
export function keyAndId(variable: Variable): { readonly key: VariableKey; readonly id: string } {
  const [[key, id] = ["", ""]] = Object.entries(variable);
  return { key: key as VariableKey, id }; // a variable is one key with an id
}
