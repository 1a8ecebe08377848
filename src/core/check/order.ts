import { itemsIn } from "../ruleset/filters.ts";
import { askedFor, declaredIn } from "../kinds/kinds.ts";
import type { Definition } from "../kinds/kind.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";

/**
 * What is made of itself, and what is made of something of its kind that stands later: groupings of each other, results of each other, a class
 * that asks for a later one, questions that are asked after each other in a circle. Computing such a rule set would never end, or find nothing.
 */
export function checkOrder(ruleSet: RuleSet): RuleSetIssue[] {
  const circles = [
    ...circlesOf(filters(ruleSet), "items"),
    ...circlesOf(groupings(ruleSet), "groupings"),
    ...circlesOf(results(ruleSet), null),
  ];
  return circles.length > 0 ? circles : laterResults(ruleSet); // what stands in a circle cannot be moved before itself
}

/** By the id of each part the ids of those that it is made of. */
type Uses = ReadonlyMap<string, readonly string[]>;

function filters({ items }: RuleSet): Uses {
  return new Map(items.map(({ id, askedIf }) => [id, askedIf ? itemsIn(askedIf) : []]));
}

function groupings({ groupings: all }: RuleSet): Uses {
  return new Map(all.map(({ id, of }) => [id, "grouping" in of ? [of.grouping] : []]));
}

function results(ruleSet: RuleSet): ReadonlyMap<string, readonly string[]> {
  return new Map(declaredIn(ruleSet).map((definition) => [pathOf(definition), askedFor(definition, ruleSet).map(pathOf)]));
}

function pathOf({ kind, id }: Definition): string {
  return `${kind}s.${id}`;
}

/** One issue a circle, at the part that stands first in the rule set; `where`: what the parts are, null where their names say so. */
function circlesOf(uses: Uses, where: string | null): RuleSetIssue[] {
  const reported = new Set<string>();
  return [...uses.keys()].flatMap((start): RuleSetIssue[] => {
    const circle = reported.has(start) ? null : circleFrom(start, uses);
    if (!circle || circle.some((id) => reported.has(id))) return [];
    for (const id of circle) reported.add(id);
    return [{ severity: "error", where: where === null ? start : `${where}.${start}`, code: "circle", ids: circle }];
  });
}

/** The shortest way from a part back to itself; null where there is none. */
function circleFrom(start: string, uses: Uses): readonly string[] | null {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways) {
      for (const next of uses.get(way.at(-1) ?? "") ?? []) {
        if (next === start) return way;
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return null;
}

/** Results of one kind are computed in the order of the rule set, so one can ask for those of its kind before it alone. */
function laterResults(ruleSet: RuleSet): RuleSetIssue[] {
  const before = new Set<Definition>();
  return declaredIn(ruleSet).flatMap((definition) => {
    const later = askedFor(definition, ruleSet).filter((asked) => asked.kind === definition.kind && !before.has(asked));
    before.add(definition);
    const conditions = definition.references().filter((one) => "condition" in one);
    const where = conditions[0]?.where ?? pathOf(definition);
    return [...new Set(later)].map((asked): RuleSetIssue => ({ severity: "error", where, code: "class_later", class: asked.id }));
  });
}
