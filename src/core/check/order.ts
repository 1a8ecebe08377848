import type { Definition, FindDefinition } from "../kinds/kind.ts";
import { definitionsOf, findIn } from "../kinds/kinds.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { RuleSet, Variable } from "../ruleset/ruleset.ts";

/**
 * What is made of itself, and what is made of something that is made later: groupings of each other, a class that asks for a later
 * one, questions that are asked after each other in a circle. Computing such a rule set would never end, or find nothing.
 */
export function checkOrder(ruleSet: RuleSet): RuleSetIssue[] {
  const circles = [...circlesOf(filters(ruleSet), "items"), ...circlesOf(groupings(ruleSet), "groupings")];
  return circles.length > 0 ? circles : laterResults(ruleSet);
}

/** By the id of each part the ids of those of its kind that it is made of. */
type Uses = ReadonlyMap<string, readonly string[]>;

function filters({ items }: RuleSet): Uses {
  return new Map(items.map(({ id, askedIf }) => [id, askedIf ? [askedIf.item] : []]));
}

function groupings({ groupings: all }: RuleSet): Uses {
  return new Map(all.map(({ id, of }) => [id, "grouping" in of ? [of.grouping] : []]));
}

/** One issue a circle, at the part that stands first in the rule set. */
function circlesOf(uses: Uses, where: string): RuleSetIssue[] {
  const reported = new Set<string>();
  return [...uses.keys()].flatMap((start): RuleSetIssue[] => {
    const circle = circleFrom(start, uses);
    if (!circle || circle.some((id) => reported.has(id))) return [];
    for (const id of circle) reported.add(id);
    return [{ severity: "error", where: `${where}.${start}`, code: "circle", ids: circle }];
  });
}

/** The way from a part back to itself; null where there is none. Each part is made of one other at most. */
function circleFrom(start: string, uses: Uses): readonly string[] | null {
  const way = [start];
  for (let next = uses.get(start)?.[0]; next !== undefined; next = uses.get(next)?.[0]) {
    if (next === start) return way;
    if (way.includes(next)) return null;
    way.push(next);
  }
  return null;
}

/** Results are computed in the order of the rule set, so a condition can ask for those before it alone. */
function laterResults(ruleSet: RuleSet): RuleSetIssue[] {
  const find = findIn(ruleSet);
  const before = new Set<Definition>();
  return definitionsOf(ruleSet).flatMap((definition) => {
    const references = definition.references().flatMap((one) => ("condition" in one ? [{ where: one.where, of: one.condition.of }] : []));
    const later = references.flatMap(({ where, of }): RuleSetIssue[] => {
      const asked = resultIn(of, ruleSet, find);
      return asked && !before.has(asked) ? [{ severity: "error", where, code: "class_later", class: asked.id }] : [];
    });
    before.add(definition);
    return [...new Map(later.map((issue) => [JSON.stringify(issue), issue])).values()];
  });
}

/** The result that a variable comes from in the end; null for none, and for a grouping that is not there. */
function resultIn(of: Variable, ruleSet: RuleSet, find: FindDefinition): Definition | null {
  if (!("grouping" in of)) return find(of);
  const grouping = ruleSet.groupings.find(({ id }) => id === of.grouping);
  return grouping ? resultIn(grouping.of, ruleSet, find) : null;
}
