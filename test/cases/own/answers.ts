import { computed, type OwnInputs } from "./own-input.ts";
import { HEADING, libraryRules, threeRules, THREE } from "./own-rules.ts";

const book = (name: string, rows: readonly (readonly (string | number | null)[])[]) => ({ name, rows });
const coded = [HEADING, ["a", 1, 2, 1], ["b", 2, 2, 3], ["c", 1, 1, 1]];

/** A number answered, in tens. */
const numberRules = libraryRules({
  ...THREE,
  ansatte: { label: "Ansatte", answers: undefined, number: { unit: "ansatte", from: 0, to: 100 } },
});

/** What stands in the cells: codes, spellings, blanks, codes for what is missing. */
export const answers: OwnInputs = {
  "frequency-table-taken-for-codebook.xlsx (freq_rules.json)": {
    "counts of each answer on a sheet of their own, with a total": async () => {
      const counts = book("Frekvenser", [
        ["Svar", "Antall"],
        ["Ja", 2],
        ["Nei", 1],
        ["Vet ikke", 3],
        ["Totalt", 6],
      ]);
      const found = await computed(threeRules(), [{ name: "Svar", rows: coded }, counts]);
      expect(found.counts).not.toContain(3);
      expect(found.problems).not.toEqual([]); // 1, 2 and 3 have no code book
      expect(found.counts).toEqual([null, null, null]);
    },
    "per cents of each question beside answers in words change nothing": async () => {
      const rows = [HEADING, ["a", "Ja", "Nei", "Ja"], ["b", "Nei", "Nei", "Nei"]];
      const shares = book("Tabell", [
        ["Spørsmål", "Svar", "Prosent"],
        [THREE.laan, "Ja", 50],
        [THREE.laan, "Nei", 50],
        [THREE.nett, "Nei", 100],
      ]);
      const found = await computed(threeRules(), [{ name: "Svar", rows }, shares]);
      expect(found.counts).toEqual([2, 0]);
      expect(found.problems).toEqual([]);
    },
  },
  "missing-markers.xlsx, odd-answers.xlsx (odd_rules.json)": {
    "−9, «Ikke aktuelt» and «n/a» that are declared missing, also beside numbers": async () => {
      const rules = { ...numberRules, missingCodes: ["-9", "Ikke aktuelt", "n/a"] };
      const found = await computed(rules, [
        [...HEADING, "Ansatte"],
        ["a", "Ja", -9, "ikke aktuelt", 7],
        ["b", "N/A", "Ja", "Ja", -9],
        ["c", "-9", "-9", "-9", "-9"],
      ]);
      expect(found.counts).toEqual([1, 2, null]);
      expect(found.problems.filter((code) => code !== "not_responded")).toEqual([]);
    },
    "0,25 shown as 25 % is the answer «25 %», and a number outside its range is told": async () => {
      const list = { andel: { answers: ["0 %", "25 %", "50 %"] } };
      const rules = libraryRules(
        {
          e: { label: "Andel e-bøker?", answers: "andel" },
          ansatte: { label: "Ansatte", answers: undefined, number: { from: 0, to: 100 } },
        },
        {
          answerLists: list,
          indicators: [
            {
              ...{ id: "har", label: "Har", measure: "points", unit: "poeng", items: ["e"], scale: "grad" },
              ...{
                points: [
                  { answers: ["25 %"], points: 1 },
                  { answers: ["50 %"], points: 2 },
                ],
                cutPoints: { method: "fixed", limits: [1, 2] },
              },
            },
          ],
        },
      );
      const found = await computed(rules, [
        ["Bib", "Andel e-bøker?", "Ansatte"],
        ["a", "25%", 12],
        ["b", "50 prosent", 1200],
        ["c", "0", 3],
      ]);
      expect(found.counts.slice(0, 2)).toEqual([1, 2]);
      expect(found.problems).toEqual(["answer_unknown", "answer_out_of_range"]);
    },
  },
  "07_num12.xlsx": {
    "1, 2 and 3 without a code book are not read as answers, also as texts": async () => {
      for (const rows of [coded, coded.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : cell)))]) {
        const found = await computed(threeRules(), rows);
        expect(found.counts).toEqual([null, null, null]);
        expect(found.problems).not.toEqual([]);
      }
    },
    "a 2 in one column makes 1 a code in the others of the list too": async () => {
      const found = await computed(threeRules(), [HEADING, ["a", 1, 1, 1], ["b", 1, 2, 1], ["c", 1, 1, 1]]);
      expect(found.counts[1]).not.toBe(2);
      expect(found.problems).not.toEqual([]);
    },
  },
  "49_reversed_codes_column_of_ones.xlsx": {
    "1 is «Nei» and 2 «Ja» in the book, in a column of ones too": async () => {
      const codes = book("Kodebok", [
        ["Kode", "Svar"],
        [1, "Nei"],
        [2, "Ja"],
      ]);
      const rows = [HEADING, ["a", 1, 2, 1], ["b", 1, 1, 1], ["c", 1, 2, 2]];
      expect((await computed(threeRules(), [{ name: "Svar", rows }, codes])).counts).toEqual([1, 0, 2]);
    },
    "0 is «Ja» in the book": async () => {
      const codes = book("Kodeliste", [
        ["Kode", "Tekst"],
        [0, "Ja"],
        [1, "Nei"],
      ]);
      const rows = [HEADING, ["a", 1, 1, 0], ["b", 0, 0, 0]];
      expect((await computed(threeRules(), [{ name: "Svar", rows }, codes])).counts).toEqual([1, 3]);
    },
  },
  "04_ja_J_N.xlsx, 32_check.xlsx, 32_ja1.xlsx": {
    "j, N, ✔, «2. Nei» and «ja!» are read, with remarks": async () => {
      const found = await computed(threeRules(), [HEADING, ["a", "j", "N", "J"], ["b", "✔", "2. Nei", "1. Ja"]]);
      expect(found.counts).toEqual([2, 2]);
      expect(found.problems).toEqual([]);
    },
    "«Jaa», «Kanskje» and «ja/nei» are one error a column and answer, and unknown": async () => {
      const found = await computed(threeRules(), [
        HEADING,
        ["a", "Jaa", "Nei", "Nei"],
        ["b", "Jaa", "Ja", "Kanskje"],
        ["c", "ja/nei", "Ja", "Ja"],
      ]);
      expect(found.counts).toEqual([null, null, null]);
      expect(found.said("answer_unknown")).toHaveLength(3);
      expect(found.said("answer_unknown")[0]).toContain("«Ja»");
    },
  },
  "01_trailing.xlsx": {
    "blanks, no-break spaces and a point after answers are one remark a column": async () => {
      const found = await computed(threeRules(), [
        HEADING,
        ["a", "Ja ", "Nei", "Ja."],
        ["b", "Ja\u00a0", "Nei", "Ja ."],
        ["c", " Ja", "Nei", "Nei. "],
      ]);
      expect(found.counts).toEqual([2, 2, 1]);
      expect(found.problems).toEqual([]);
      expect(found.said("answer_respelled").length).toBeLessThanOrEqual(2);
    },
    "blanks around a code of a book": async () => {
      const codes = book("Kodebok", [
        ["Kode", "Svar"],
        [1, "Ja"],
        [2, "Nei"],
      ]);
      const rows = [HEADING, ["a", "1 ", " 2", "1"], ["b", "2 ", "2 ", "2"]];
      const found = await computed(threeRules(), [{ name: "Svar", rows }, codes]);
      expect(found.counts).toEqual([2, 0]);
      expect(found.problems).toEqual([]);
    },
  },
};
