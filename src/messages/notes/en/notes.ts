import type { NotesTexts } from "../notes-contract.ts";

export const notes: NotesTexts = {
  heading: "Note on the cell",
  about:
    "Puts the explanation as a note on the cell with the result, and calculates at the same time. The notes follow the results when you calculate again. Notes that you have written or changed yourself stay as they are.",
  unseen: "They are not shown in the grid here, but in the file you save.",
  one: "Put a note on the cell",
  all: (plural) => `Put notes for all ${plural}`,
  remove: "Take the add-in’s notes away",
};
