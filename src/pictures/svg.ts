import { escapeMarkup } from "../core/basics/markup.ts";

/** The fonts of every picture's texts, best first: Excel's own, one as wide, and what machines have. */
export const pictureFonts = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif";

/** Attributes of an element; numbers are written to a hundredth. */
type Attributes = Readonly<Record<string, string | number>>;

/** A picture of these elements, for a page. */
export function svg(attributes: Attributes, content: readonly string[]): string {
  return `<svg${written(attributes)}>${content.join("")}</svg>`;
}

/** Elements within a group. */
export function group(attributes: Attributes, content: readonly string[]): string {
  return `<g${written(attributes)}>${content.join("")}</g>`;
}

/** A text from its left end, or as `text-anchor` says. */
export function text(content: string, attributes: Attributes): string {
  return `<text${written(attributes)}>${escapeMarkup(content)}</text>`;
}

/** A rectangle; `tip` is shown where the pointer rests. */
export function rect(attributes: Attributes, tip = ""): string {
  return tip === "" ? `<rect${written(attributes)}/>` : `<rect${written(attributes)}><title>${escapeMarkup(tip)}</title></rect>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(typeof value === "number" ? String(Math.round(value * 100) / 100) : value)}"`)
    .join("");
}
