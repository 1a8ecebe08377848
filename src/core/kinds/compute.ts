import type { CutPointMode, RuleSet, Variable } from "../ruleset/ruleset.ts";
import type { Computing } from "../score/results.ts";
import { UNKNOWN, type Responses, type Scores } from "../validate/coded/responses.ts";
import { foundBy, type Found, type Scoring } from "./kind.ts";
import { definitionsOf, findIn, kinds } from "./kinds.ts";
import { variableOf } from "./variables.ts";

/** What definitions are computed with that is not among the results. */
type Given = Pick<Scoring, "limits" | "source">;

/** Everything a rule set defines, for every unit: each kind after those it builds on. */
export function computeResults(ruleSet: RuleSet, responses: Responses, given: Given): Computing {
  const computing = nothingComputed(ruleSet, responses);
  const scoring = scoringOf(computing, given);
  for (const definition of definitionsOf(ruleSet)) definition.compute(computing, scoring);
  return computing;
}

/** Nothing computed yet. */
export function nothingComputed(ruleSet: RuleSet, responses: Responses): Computing {
  const none = Object.fromEntries(kinds.map(({ collection }) => [collection, new Map()]));
  return { ruleSet, responses, ...(none as Omit<Computing, "ruleSet" | "responses">) }; // every collection is a kind's
}

/** The limits as the rules have them; null where they are to be found in the data. */
export function limitsBy(mode: CutPointMode): Scoring["limits"] {
  return ({ cutPoints }) => (mode === "fixed" && cutPoints.method === "fixed" ? cutPoints.limits : null);
}

/** What definitions are computed with, among what is computed so far. */
export function scoringOf(computing: Computing, given: Given): Scoring {
  const find = findIn(computing.ruleSet);
  return { ...given, lookup: (variable) => variableOf(variable, computing), codes, numbers };

  function found(variable: Variable): Found {
    const result = foundBy(find, variable).found(computing);
    if (!result) throw new Error(`${JSON.stringify(variable)} is not computed`);
    return result;
  }

  function codes(variable: Variable): Scores {
    return found(variable).codes;
  }

  function numbers(variable: Variable): ArrayLike<number> {
    const result = found(variable);
    if ("count" in variable) return result.counts ?? [];
    return Float64Array.from(result.codes, (code) => (code === UNKNOWN ? NaN : code));
  }
}
