import { publishedRules, type Rules } from "../core/functions/call.ts";
import type { Assessment } from "../core/score/results.ts";
import type { Task } from "../core/pipeline.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import type { Language } from "../messages/language/language.ts";
import { builtInRuleSet, builtInRuleSets } from "../rulesets/rule-sets.ts";

/**
 * The rules that the workbook's cell functions follow, and the language they speak. Excel calls a cell function with nothing but its ranges,
 * so this is the one thing in the program that is set in one place and read in another.
 */
export interface CurrentRules extends Rules {
  readonly language: Language;
}

type Listener = () => void;

let current: CurrentRules | null = null;
const listeners = new Set<Listener>();

/** The rules in force; the first built-in rule set, as published, until others are set. */
export function currentRules(): CurrentRules {
  current ??= { ...publishedRules(firstBuiltIn()), language: "nb" };
  return current;
}

/**
 * Puts rules in force, and tells all who listen when they are other than those that have been followed so far. Call it when a workbook opens, after a run, and when
 * the rule set, the cut points or the language change.
 */
export function setCurrentRules(rules: Rules, language: Language): void {
  const before = current;
  current = { ...rules, language };
  if (before === null || written(before) === written(current)) return;
  for (const listener of listeners) listener();
}

/** The rules that a task follows: with recomputed cut points the limits it found, and null for all where nothing has been run. */
export function rulesInForce({ ruleSet, cutPointMode }: Task, assessment: Assessment | null): Rules {
  if (cutPointMode === "fixed") return publishedRules(ruleSet);
  return { ruleSet, limits: new Map(ruleSet.indicators.map(({ id }) => [id, assessment?.indicators.get(id)?.limits ?? null])) };
}

/** Calls the listener after every change of rules; what it returns ends that. */
export function onRulesChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function written({ ruleSet, limits, language }: CurrentRules): string {
  return JSON.stringify([ruleSet, [...limits], language]);
}

function firstBuiltIn(): RuleSet {
  const ruleSet = builtInRuleSet(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("There is no built-in rule set");
  return ruleSet;
}
