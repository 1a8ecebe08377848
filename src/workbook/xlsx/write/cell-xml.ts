import { escapeCellText, escapeText } from "../xml/xml.ts";

/**
 * A cell with the text in it. Text is typed as text and a number as a number, so that no text can become a formula, a date or
 * a number; `null` is an empty cell with its look. Throws on a number that is none.
 */
export function inlineCell(reference: string, style: number, value: string | number | boolean | null, formula?: string): string {
  const start = `<c r="${reference}" s="${style}"`;
  if (formula !== undefined) return `${start}${formulaRest(formula, value, "")}`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "string") return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${Number(value)}</v></c>`;
  if (!Number.isFinite(value)) throw new Error(`${reference}: ${value} is not a number a cell can hold`);
  return `${start}><v>${value}</v></c>`;
}

/** What follows the format of a cell with a formula: its type, the formula, and the value it has now; nothing to show is an empty text. */
export function formulaRest(formula: string, value: string | number | boolean | null, prefix: string): string {
  const [type, content] = typedValue(value);
  return `${type}><${prefix}f>${escapeText(formula)}</${prefix}f><${prefix}v>${content}</${prefix}v></${prefix}c>`;
}

function typedValue(value: string | number | boolean | null): readonly [type: string, content: string] {
  if (typeof value === "number") return ["", String(value)];
  if (typeof value === "boolean") return [' t="b"', String(Number(value))];
  return [' t="str"', escapeCellText(value ?? "")];
}
