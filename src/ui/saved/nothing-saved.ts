import { parts } from "../../core/layout/outputs.ts";
import type { SavedState } from "./saved-state.ts";

/** What a workbook has in which nothing has been saved: all that the schema gives by itself. */
export const nothingSaved: SavedState = {
  version: 1,
  ruleSetId: null,
  ownRuleSet: null,
  columnMap: null,
  options: { cutPointMode: null, leastAnswered: null, write: [...parts], language: null },
  written: null,
};
