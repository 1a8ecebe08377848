import { plainValue, type Step } from "./path-text.ts";
import { isList, isRecord, isSame, type Json } from "../../basics/json.ts";
import type { Written } from "./codec.ts";

/** A value that no table has: where it is, and what it is; undefined for something that the rules do not have. */
export interface RestValue {
  readonly path: readonly Step[];
  readonly value: Written | undefined;
}

/** What the whole has otherwise than the part, value by value. A text that is too long for a cell is several values with one path. */
export function restOf(whole: Json | undefined, part: Json | undefined, path: readonly Step[] = []): readonly RestValue[] {
  if (isSame(whole, part)) return [];
  if (whole === undefined) return [{ path, value: undefined }];
  if (isRecord(whole) && (isRecord(part) || (part === undefined && Object.keys(whole).length > 0))) {
    const names = [...new Set([...Object.keys(whole), ...Object.keys(part ?? {})])];
    const own = (of: Json | undefined, name: string) => (isRecord(of) && Object.hasOwn(of, name) ? of[name] : undefined);
    return names.flatMap((name) => restOf(own(whole, name), own(part, name), [...path, name]));
  }
  if (isList(whole)) {
    const steps = stepsOf(whole);
    if (isList(part) && part.length === whole.length && isSame(steps, stepsOf(part)))
      // steps are plain data
      return whole.flatMap((one, at) => restOf(one, part[at], [...path, steps[at] ?? at]));
    if (part === undefined && whole.some((one) => isRecord(one) || isList(one)))
      return whole.flatMap((one, at) => restOf(one, undefined, [...path, at]));
  }
  const value = plainValue(whole);
  if (value !== null) return [{ path, value }];
  if (typeof whole === "string") return piecesOf(whole).map((piece) => ({ path, value: plainValue(piece) ?? "" }));
  const replaced: readonly RestValue[] = [{ path, value: isList(whole) ? "[]" : "{}" }];
  const parts = isList(whole) ? whole.map((one, at) => [at, one] as const) : Object.entries(whole as object as Record<string, Json>); // neither a text, a number nor a list: a record
  return [...replaced, ...parts.flatMap(([step, one]) => restOf(one, undefined, [...path, step]))];
}

/** How the parts of a list are named: by their ids where all have one of their own, else by their places. */
function stepsOf(list: readonly Json[]): readonly Step[] {
  const ids = list.map((one) => (isRecord(one) && typeof one.id === "string" ? one.id : null));
  const isNamed = !ids.includes(null) && new Set(ids).size === ids.length;
  return isNamed ? ids.map((id) => ({ id: id ?? "" })) : list.map((_, at) => at);
}

/** Characters of a piece of a text, so that its JSON fits a cell whatever is in it. */
const pieceLength = 5000;

function piecesOf(text: string): readonly string[] {
  const letters = Array.from(text); // whole characters
  return Array.from({ length: Math.ceil(letters.length / pieceLength) }, (_, at) =>
    letters.slice(at * pieceLength, (at + 1) * pieceLength).join(""),
  );
}

/** The rules with a value of «Annet» put where it belongs; null where there is no such part. */
export function withRest(json: Json | undefined, path: readonly Step[], value: Json | undefined): Json | null | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "object") {
    if (!isList(json)) return null;
    const at = json.findIndex((one) => isRecord(one) && one.id === step.id);
    const inner = at < 0 ? null : withRest(json[at], rest, value);
    return inner === null
      ? null
      : inner === undefined
        ? json.filter((_, place) => place !== at)
        : json.map((one, place) => (place === at ? inner : one));
  }
  if (typeof step === "number") {
    const list = isList(json) ? json : [];
    const inner = withRest(list[step], rest, value);
    if (inner === null && rest.length > 0) return null;
    if (inner === undefined) return list.filter((_, place) => place !== step);
    const padded: Json[] = [...list, ...Array<Json>(Math.max(0, step - list.length)).fill(null)];
    padded[step] = inner;
    return padded;
  }
  const record = isRecord(json) ? json : {};
  const inner = withRest(Object.hasOwn(record, step) ? record[step] : undefined, rest, value);
  if (inner === null && rest.length > 0) return null;
  const entries = Object.entries(record).filter(([name]) => name !== step || inner !== undefined);
  // fromEntries makes own properties of all names, `__proto__` too
  return Object.fromEntries(
    inner === undefined || Object.hasOwn(record, step)
      ? entries.map(([name, one]) => [name, name === step ? inner : one])
      : [...entries, [step, inner]],
  );
}
