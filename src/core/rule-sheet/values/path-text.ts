import type { Json } from "../../basics/json.ts";
import { isHeld, numberIn, Unreadable, type Written } from "./codec.ts";

/** A step of a path: the name of a property, the place in a list from 0, or the id of a part of a list. */
export type Step = string | number | { readonly id: string };

/** A path as text: «translations.en.tables."fig-3.1".title», «items[strategi].missingCodes», «examples[0].answers.strategi». */
export function pathText(path: readonly Step[]): string {
  return path
    .map((step, at) => {
      if (typeof step === "number") return `[${step}]`;
      if (typeof step === "object") return `[${/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(step.id) ? step.id : JSON.stringify(step.id)}]`;
      return (at === 0 ? "" : ".") + (/^[\p{L}\p{N}_$-]+$/u.test(step) ? step : JSON.stringify(step));
    })
    .join("");
}

const nextStep = /\[(?:(\d+)|("(?:[^"\\]|\\.)*"|[^\]"]+))\]|\.?("(?:[^"\\]|\\.)*"|[^.[\]"]+)/y;

/** The path that a text names; null for a text that is none. */
export function parsePath(text: string): readonly Step[] | null {
  const path: Step[] = [];
  nextStep.lastIndex = 0;
  const whole = text.trim();
  while (nextStep.lastIndex < whole.length) {
    const match = nextStep.exec(whole);
    if (!match) return null;
    const [, place, id, name] = match;
    const named = nameIn(id ?? name ?? "");
    if (place === undefined && named === null) return null;
    path.push(place === undefined ? (id === undefined ? (named ?? "") : { id: named ?? "" }) : Number(place));
  }
  return path.length === 0 ? null : path;
}

function nameIn(name: string): string | null {
  if (!name.startsWith('"')) return name;
  try {
    return String(JSON.parse(name));
  } catch {
    return null;
  }
}

/** A value as its cell holds it: texts and numbers plainly, everything else as JSON. null where the text would be too long for a cell. */
export function plainValue(value: Json): Written | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string" && isHeld(value) && value.trim() === value && readPlain(value) === value) return value;
  const json = JSON.stringify(value).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return isHeld(json) ? json : null;
}

/** The value in a cell of such values. */
export function readPlain(cell: Written): Json | Unreadable {
  if (typeof cell !== "string") return cell;
  if (!/^["[{]|^null$/.test(cell) && (numberIn(cell) === null || !/^-?\d/.test(cell)) && !/^(true|false)$/.test(cell)) return cell;
  try {
    return JSON.parse(cell) as Json; // JSON.parse gives JSON
  } catch {
    return numberIn(cell) ?? (/^["[{]/.test(cell) ? new Unreadable({ code: "path_unreadable", found: cell }) : cell);
  }
}
