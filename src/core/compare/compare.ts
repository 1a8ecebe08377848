import type { RuleSet } from "../ruleset/ruleset.ts";
import { isList, isRecord, isSame, type Json, type JsonRecord } from "../basics/json.ts";
import type { Difference, Step } from "./difference.ts";
import { keysOf } from "./keys.ts";

/**
 * What differs between two rule sets, in the order in which a rule set is written: parts are matched by their ids, and each difference stands at
 * the deepest place that says it. Applied in this order (`applied`) they make the one rule set into the other.
 */
export function compareRuleSets(before: RuleSet, after: RuleSet): readonly Difference[] {
  return differences(before, after, []);
}

function differences(before: Json | undefined, after: Json | undefined, path: readonly Step[]): readonly Difference[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) return ofObjects(before, after, path);
  if (isList(before) && isList(after)) {
    const keys = keysOf([before, after]);
    if (keys) return ofLists(before, after, keys, path);
    if (before.length === after.length) return before.flatMap((value, index) => differences(value, after[index], [...path, { index }]));
  }
  return [{ path, kind: "changed", before, after }];
}

function ofObjects(before: JsonRecord, after: JsonRecord, path: readonly Step[]) {
  if (isOneOf(before, after)) return [{ path, kind: "changed" as const, before, after }];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => differences(before[field], after[field], [...path, { field }]));
}

/** Whether two objects say different things, such as a count and a score: no field of theirs is in both. */
function isOneOf(before: object, after: object): boolean {
  const fields = Object.keys(before);
  return fields.length > 0 && Object.keys(after).length > 0 && fields.every((field) => !Object.hasOwn(after, field));
}

/** Parts that are gone, parts that are new, parts that have changed, and where the rest stand in another order. */
function ofLists(
  before: readonly Json[],
  after: readonly Json[],
  keys: readonly (readonly string[])[],
  path: readonly Step[],
): readonly Difference[] {
  const [former = [], latter = []] = keys;
  const gone = former.flatMap((key, index) =>
    latter.includes(key) ? [] : [{ path: [...path, { key }], kind: "removed" as const, value: before[index] ?? null }],
  );
  const kept = former.filter((key) => latter.includes(key));
  const fresh = latter.flatMap((key, at) =>
    former.includes(key) ? [] : [{ path: [...path, { key }], kind: "added" as const, at, value: after[at] ?? null }],
  );
  const changed = kept.flatMap((key) => differences(before[former.indexOf(key)], after[latter.indexOf(key)], [...path, { key }]));
  const order = fresh.reduce<readonly string[]>((list, { path: at, at: place }) => withAt(list, place, lastKey(at)), kept);
  const isMoved = order.some((key, index) => key !== latter[index]);
  return [...gone, ...changed, ...fresh, ...(isMoved ? [{ path, kind: "reordered" as const, order: latter }] : [])];
}

function withAt<Value>(list: readonly Value[], at: number, value: Value): readonly Value[] {
  return [...list.slice(0, at), value, ...list.slice(at)];
}

function lastKey(path: readonly Step[]): string {
  const step = path.at(-1);
  return step && "key" in step ? step.key : "";
}
