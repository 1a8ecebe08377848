import type { FreezeTexts } from "../freeze-contract.ts";
import { listed } from "../../language/words.ts";
import { counted, number } from "../../language/en/words.ts";

const ownNames = (spared: readonly string[]): string =>
  spared.length === 0
    ? ""
    : ` ${spared.join(", ")} ${spared.length === 1 ? "is a name" : "are names"} of your own and ${spared.length === 1 ? "stays" : "stay"}.`;

export const freeze: FreezeTexts = {
  frozen: (cells, kept) =>
    (cells === 0 ? "None of the add-in's formulas were found." : `${counted(cells, "cell has", "cells have")} been turned into values.`) +
    (kept.length === 0
      ? ""
      : ` ${kept.length === 1 ? "A formula written over one of the add-in's stands" : `${number(kept.length)} formulas written over the add-in's stand`} as before: ${listed(
          kept,
          (address) => address,
          (others) => ` and ${number(others)} more`,
        )}.`),
  named: (names, spared) =>
    (names.length === 0 ? "No names have been made." : `The names ${names.join(", ")} can be used without a prefix in this workbook.`) +
    ownNames(spared),
  unnamed: (names, spared) =>
    (names.length === 0 ? "The workbook has none of the names." : `The names ${names.join(", ")} have been removed.`) + ownNames(spared),
};
