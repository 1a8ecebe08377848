import { usualParts } from "../../core/layout/parts.ts";
import type { SavedState } from "./saved-state.ts";

/** The state of a workbook in which nothing has been saved: the schema's defaults. */
export const nothingSaved: SavedState = {
  version: 1,
  ruleSetId: null,
  ownRuleSet: null,
  registerFile: null,
  columnMap: null,
  options: { cutPointMode: null, leastAnswered: null, write: [...usualParts], formulas: false, cards: false, language: null },
  written: null,
};
