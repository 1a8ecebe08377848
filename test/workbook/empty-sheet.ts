import type { PutSheet } from "../../src/core/sheet/change.ts";

/** A sheet of ours with nothing in it. */
export const emptySheet: PutSheet = {
  kind: "putSheet",
  id: "prøve",
  name: "Prøve",
  rows: [],
  widths: [],
  frozenRows: 0,
  merges: [],
  scales: [],
  charts: [],
  landscape: false,
};
