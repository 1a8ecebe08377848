import { rememberedFor } from "../basics/remember.ts";
import type { RuleSet, Variable } from "../ruleset/ruleset.ts";
import { aggregateKind } from "./aggregate.ts";
import { compositeKind } from "./composite.ts";
import { indicatorKind } from "./indicator.ts";
import type { Definition, FindDefinition, ResultKind, VariableDefinition, VariableKey } from "./kind.ts";
import { nominalKind } from "./nominal.ts";

/** Every kind of result, in the order they are shown. */
export const kinds: readonly ResultKind[] = [indicatorKind, aggregateKind, compositeKind, nominalKind];

/** The parts of a rule set that define results, in words: ids are not shared among them. */
export const collections = kinds.map(({ collection }) => collection).join(", ");

/** Everything a rule set defines, kind by kind, as it stands there. */
export const declaredIn: (ruleSet: RuleSet) => readonly Definition[] = rememberedFor((ruleSet: RuleSet) =>
  kinds.flatMap((kind) => kind.define(ruleSet)),
);

/** Everything a rule set defines, in the order it is computed: each after what it builds on, and else as it stands there. */
export const definitionsOf: (ruleSet: RuleSet) => readonly Definition[] = rememberedFor((ruleSet: RuleSet) => {
  const ordered = new Set<Definition>();
  const begun = new Set<Definition>();
  const add = (definition: Definition) => {
    if (begun.has(definition)) return;
    begun.add(definition); // what is made of itself is added all the same: the check refuses it
    for (const before of askedFor(definition, ruleSet)) add(before);
    ordered.add(definition);
  };
  for (const definition of declaredIn(ruleSet)) add(definition);
  return [...ordered];
});

/** The results that a result's rules ask for, by way of groupings too; what refers to nothing is passed over. */
export function askedFor(definition: Definition, ruleSet: RuleSet): readonly Definition[] {
  const find = findAmong(declaredIn(ruleSet));
  return definition.references().flatMap((reference) => {
    const of = "condition" in reference ? reference.condition.of : "variable" in reference ? reference.variable : null;
    const leaf = of && leafOf(of, ruleSet);
    return (leaf && find(leaf)) ?? [];
  });
}

/** What a grouping is of in the end; null where it refers to nothing, or to itself. */
function leafOf(variable: Variable, { groupings }: RuleSet): Variable | null {
  const seen = new Set<string>();
  let of: Variable | undefined = variable;
  while (of && "grouping" in of) {
    const { grouping: id }: { grouping: string } = of;
    if (seen.has(id)) return null;
    seen.add(id);
    of = groupings.find((one) => one.id === id)?.of;
  }
  return of ?? null;
}

/** The kinds of result that a variable can be about; none for a column, an item or a grouping. */
export function kindsOf(variable: Variable): readonly ResultKind[] {
  const { key } = keyAndId(variable);
  return kinds.filter(({ variables }) => variables.includes(key));
}

/** Finds what variables are about among what a rule set defines. */
export function findIn(ruleSet: RuleSet): FindDefinition {
  return findAmong(definitionsOf(ruleSet));
}

/** Finds what variables are about among some definitions. */
export function findAmong(all: readonly Definition[]): FindDefinition {
  return (variable) => {
    const names = kindsOf(variable).map(({ name }) => name);
    const { id } = keyAndId(variable);
    return all.find((definition) => definition.id === id && names.includes(definition.kind)) ?? null;
  };
}

/** Whether a variable is about one of the results that a survey comes to. */
export function isMain(variable: Variable, ruleSet: RuleSet): boolean {
  const kind = findIn(ruleSet)(variable)?.kind;
  return kinds.find(({ name }) => name === kind)?.isMain ?? false;
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
