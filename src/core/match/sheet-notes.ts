import { cellText } from "../sheet/cell-text.ts";
import type { Match } from "./matched/matched.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** Notes longer than this are cut: they are repeated under every table. */
const LONGEST_NOTE = 200;

/**
 * The titles and notes above the survey's header, each the only text on its row, from the top. They are repeated with every table,
 * so that «foreløpige tall» or «svarene er syntetiske» is not lost on the way to a publication.
 */
export function sheetNotes(sheet: Sheet, { headerRow }: Pick<Match, "headerRow">): readonly string[] {
  const above = sheet.cells.slice(0, Math.max(0, headerRow - sheet.firstRow));
  return above.flatMap((row) => {
    const [only, ...others] = (row ?? []).map((cell) => cellText(cell).replace(/\s+/g, " ").trim()).filter((text) => text !== "");
    const isNote = only !== undefined && others.length === 0 && /\p{L}{2}/u.test(only);
    return isNote ? [only.length > LONGEST_NOTE ? `${only.slice(0, LONGEST_NOTE - 1)}…` : only] : [];
  });
}
