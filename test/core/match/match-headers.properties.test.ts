import fc from "fast-check";
import { allIds, labelOf } from "../surveys.ts";
import { itemOf, matchHeaders } from "./matched-rows.ts";

const other = fc.constantFrom("Kommentar", "Alder", "Merknad fra kommunen", "Svardato", "Kjønn", "Id");

test("the order of the columns, and others between them, change nothing", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(allIds, { minLength: allIds.length }),
      fc.array(other, { maxLength: 5 }),
      fc.nat(allIds.length),
      (ids, others, at) => {
        const headers = [...ids.slice(0, at), ...others, ...ids.slice(at)];
        const { columns, issues } = matchHeaders(headers);
        expect(issues).toEqual([]);
        expect(columns.length).toBe(allIds.length);
        for (const { item, column } of columns) expect(headers[column]).toBe(item);
      },
    ),
    { numRuns: 30 },
  );
});

const withOneText = allIds.filter((id) => labelOf.get(id) !== "Andre områder");
const disguise = fc.record({
  upper: fc.boolean(),
  blank: fc.constantFrom(" ", "  ", "\u00a0", "\n", " \r\n"),
  before: fc.constantFrom("", " ", "1.3 a) ", "Q12_3 ", "3. ", "«", "- "),
  after: fc.constantFrom("", " ", ":", "?", " ?", ".", "»"),
  letters: fc.constantFrom(["æ", "ø", "å"], ["ae", "oe", "aa"], ["ae", "o", "a"], ["ä", "ö", "a\u030a"]),
});

test("case, blanks, numbering, punctuation and spellings of æ, ø and å change nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...withOneText.filter((id) => id !== "innkjop_07")),
      disguise,
      (id, { upper, blank, before, after, letters }) => {
        const [ae = "", oe = "", aa = ""] = letters;
        const spelled = (labelOf.get(id) ?? "").replaceAll(" ", blank).replaceAll("æ", ae).replaceAll("ø", oe).replaceAll("å", aa);
        const header = `${before}${upper ? spelled.toUpperCase() : spelled.toLowerCase()}${after}`;
        expect(itemOf(header)).toMatchObject({ item: id, certainty: "certain" });
      },
    ),
    { numRuns: 300 },
  );
});
