import fc from "fast-check";
import { noteLines } from "../../../../src/core/layout/texts/out-cells.ts";

test("a note broken into lines keeps its words and fits, a word that is too long stands alone", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zæøå]{1,30}$/), { minLength: 1 }), (words) => {
      const lines = noteLines(words.join(" "), 20);
      expect(lines.join(" ").split(" ")).toEqual(words);
      expect(lines.filter((line) => line.length > 20 && line.includes(" "))).toEqual([]);
    }),
  );
});
