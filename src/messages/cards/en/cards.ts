import type { CardsTexts } from "../cards-contract.ts";

export const cards: CardsTexts = {
  label: "Cards on the results",
  meaning:
    "Every score, grade and class gets a card that says why. Click the light bulb in the cell to open it. The cell is still the number. The cards follow the results when you calculate; without this choice they are removed. Older Excel shows the number, and a warning that the data type is unavailable.",
  noFormulas: "A cell with a formula can have no card: values that are written as formulas get none.",
  facts: { result: "Result", count: "Count", why: "Why", takes: "Next" },
};
