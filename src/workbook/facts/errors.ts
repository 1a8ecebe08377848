import type { CellError } from "../../core/sheet/sheet.ts";

/** What Excel shows while a value is not there yet. */
const pending: ReadonlySet<string> = new Set(["#BUSY!", "#CALC!", "#GETTING_DATA", "#CONNECT!"]);

/** The error that a cell shows as that text; "uncalculated" for a value that is still to come. */
export const errorOf = (text: string): CellError => ({ error: pending.has(text) ? "uncalculated" : text });
