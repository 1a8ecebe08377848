import { foldTight } from "../basics/fold.ts";
import type { Assessment } from "../score/results.ts";
import { foldKey, unitKey } from "../units/unit-key.ts";
import { isSameName, unitName } from "../units/unit-name.ts";

/**
 * The indices of the units that a word can mean: those with that key, or else those that are called so. Of several with one name, those in the place
 * that the word gives: «Herøy (Nordland)». More than one is to be asked about.
 */
export function unitsNamed(word: string, { responses, ruleSet }: Assessment): readonly number[] {
  const key = unitKey(word, ruleSet.columns.find(({ role }) => role === "id")?.digits);
  const withKey = key === null ? [] : indicesWhere(responses.ids, (id) => foldKey(id) === foldKey(key));
  if (withKey.length > 0) return withKey.slice(0, 1); // a key on several rows is told of where it is explained
  const called = indicesWhere(responses.names, (name) => name !== null && isSameName(name, word));
  const { place } = unitName(word);
  const there = called.filter((unit) => placesOf(unit, { responses }).some((one) => foldTight(one) === place));
  return there.length > 0 ? there : called;
}

/** What a unit is grouped by, such as its county, and the place that its name gives. */
export function placesOf(unit: number, { responses }: Pick<Assessment, "responses">): readonly string[] {
  const given = unitName(responses.names[unit] ?? "").place;
  return [...[...responses.categories.values()].flatMap((texts) => texts[unit] ?? []), ...(given === null ? [] : [given])];
}

function indicesWhere<Value>(values: readonly Value[], test: (value: Value) => boolean): readonly number[] {
  return values.flatMap((value, index) => (test(value) ? index : []));
}
