import { withoutUnwritable } from "./writable.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in HTML or SVG, between tags or in an attribute; the characters that XML cannot hold are left out. */
export function escapeMarkup(text: string): string {
  return withoutUnwritable(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
