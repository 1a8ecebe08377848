import { withoutUnwritable } from "../../../core/basics/writable.ts";

/** Text for element content: & < > escaped, and what XML cannot hold left out. Every text and attribute that is written goes through here. */
export function escapeText(text: string): string {
  return withoutUnwritable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
