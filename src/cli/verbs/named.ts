import { nearest } from "../../core/basics/nearest.ts";
import { explainable } from "../../core/explain/explain.ts";
import { placesOf, unitsNamed } from "../../core/explain/units-named.ts";
import { definitionNamed } from "../../core/kinds/definition-named.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Assessment } from "../../core/score/results.ts";
import { Problem } from "../command/problem.ts";

/** The unit that a word means. Throws a Problem that names the units it can be, or the one most like it. */
export function unitNamed(word: string, assessment: Assessment): number {
  const { responses, match } = assessment;
  const [only, ...others] = unitsNamed(word, assessment);
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    const units = [only, ...others].map((unit) => ({
      id: responses.ids[unit] ?? "",
      name: responses.names[unit] ?? "",
      place: placesOf(unit, assessment)[0] ?? null,
    }));
    throw new Problem({ code: "unit_shared", unit: word, units });
  }
  const names = responses.names.filter((name) => name !== null);
  throw new Problem({ code: "unit_unknown", unit: word, sheet: match.sheet, nearest: /^\d/.test(word) ? null : nearest(word, names) });
}

/** The id of the result that a word names. Throws a Problem that lists what there is. */
export function resultNamed(word: string, ruleSet: RuleSet): string {
  const found = definitionNamed(word, ruleSet);
  if (found) return found.id;
  const known = explainable(ruleSet);
  throw new Problem({
    code: "result_unknown",
    result: word,
    known,
    nearest: nearest(
      word,
      known.map(({ id }) => id),
    ),
  });
}
