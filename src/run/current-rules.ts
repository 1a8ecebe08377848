import { limitsOf, publishedRules, type Rules } from "../core/functions/call.ts";
import type { Assessment } from "../core/score/results.ts";
import type { Task } from "../core/pipeline.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import type { Language } from "../messages/language/language.ts";
import { builtInRules, builtInRuleSets } from "../rulesets/rule-sets.ts";

/**
 * The rules and the language of the workbook's cell functions. Excel calls a cell function with nothing but its ranges, so these are global state:
 * the only values in the program that are set in one place and read in another.
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
 * Puts rules in force, and notifies the listeners when they differ from those before. Call it when a workbook opens, after a run, and when the rule
 * set, the cut points or the language change.
 */
export function setCurrentRules(rules: Rules, language: Language): void {
  const before = current;
  current = { ...rules, language };
  if (before === null || written(before) === written(current)) return;
  for (const listener of listeners) listener();
}

/** The rules of a task. Recomputed limits are those of the assessment; null without one. */
export function rulesInForce({ ruleSet, cutPointMode }: Task, assessment: Assessment | null): Rules {
  if (cutPointMode === "fixed") return publishedRules(ruleSet);
  return { ruleSet, limits: limitsOf(ruleSet, (cut) => (assessment && cut.found(assessment)?.limits) ?? null) };
}

/** Calls the listener after every change of rules. Returns a function that ends it. */
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
  const ruleSet = builtInRules(builtInRuleSets[0] ?? "");
  if (!ruleSet) throw new Error("There is no built-in rule set");
  return ruleSet;
}
