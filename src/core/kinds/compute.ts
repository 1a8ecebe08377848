import type { CutPointMode, RuleSet } from "../ruleset/ruleset.ts";
import type { Computing } from "../score/results.ts";
import type { Responses, Scores } from "../validate/responses.ts";
import { foundBy, type Scoring } from "./kind.ts";
import { definitionsOf, findIn, kinds } from "./kinds.ts";
import { variableOf } from "./variables.ts";

/** Everything a rule set defines, for every unit: each kind after those it builds on. */
export function computeResults(ruleSet: RuleSet, responses: Responses, given: Omit<Scoring, "lookup" | "codes">): Computing {
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
export function scoringOf(computing: Computing, given: Omit<Scoring, "lookup" | "codes">): Scoring {
  const find = findIn(computing.ruleSet);
  return { ...given, lookup: (variable) => variableOf(variable, computing), codes };

  function codes(variable: Parameters<Scoring["codes"]>[0]): Scores {
    const found = foundBy(find, variable).found(computing);
    if (!found) throw new Error(`${JSON.stringify(variable)} is not computed`);
    return found.codes;
  }
}
