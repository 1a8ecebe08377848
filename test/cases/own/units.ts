import { computed, type OwnInputs } from "./own-input.ts";
import { HEADING, municipalRules, threeRules, THREE } from "./own-rules.ts";
import { unitsNamed } from "../../../src/core/explain/units-named.ts";

const MUNICIPAL = ["Kommunenr", "Kommune", "Fylke", "Innbyggere", ...Object.values(THREE)];
const yes = ["Ja", "Ja", "Nei"] as const;
const numbersOf = (found: Awaited<ReturnType<typeof computed>>) => [
  ...(found.outcome.assessment?.responses.numbers.get("innbyggere") ?? []),
];

/** Who the rows are about. */
export const units: OwnInputs = {
  "id-is-timestamp.xlsx, id-header-hash.xlsx (hash_rules.json), id-*.xlsx": {
    "keys with letters, blanks and signs, which are one where only case and blanks differ": async () => {
      const found = await computed(threeRules(), [HEADING, ["Avd. 1/a", ...yes], ["avd.  1/A", ...yes], ["Avd. 2", "Nei", "Ja", "Nei"]]);
      expect(found.counts).toEqual([null, null, 1]);
      expect(found.said("unit_duplicate").length + found.said("unit_twice").length + found.problems.length).toBeGreaterThan(0);
    },
    "«№» as the heading of the key, and no key at all": async () => {
      const columns = [{ id: "bib", role: "id", label: "№" }];
      const rows = [
        ["№", ...Object.values(THREE)],
        ["x", ...yes],
        ["y", "Nei", "Nei", "Nei"],
      ];
      expect((await computed(threeRules({ columns }), rows)).ids).toEqual(["x", "y"]);
      const without = await computed(
        threeRules(),
        rows.map((row) => row.slice(1)),
      );
      expect(without.counts).toEqual([2, 0]);
      expect(without.said("unit_keys_rows")).toHaveLength(1);
    },
  },
  "31_inh_comma.xlsx, 31_inh_neg.xlsx": {
    "points between thousands, a blank between them, and a fraction": async () => {
      const found = await computed(municipalRules(), [
        MUNICIPAL,
        ["0219", "Bærum", "Akershus", "125.454", ...yes],
        ["1103", "Stavanger", "Rogaland", "133 140", ...yes],
        ["0301", "Oslo", "Oslo", 673469.4, ...yes],
      ]);
      expect(numbersOf(found).slice(0, 2)).toEqual([125454, 133140]);
      expect(found.problems).toContain("numbers_doubtful");
    },
    "inhabitants in thousands, and those of another municipality, are told with the register's": async () => {
      const found = await computed(municipalRules(), [
        MUNICIPAL,
        ["0219", "Bærum", "Akershus", 125.5, ...yes],
        ["1103", "Stavanger", "Rogaland", 3197, ...yes],
      ]);
      expect(found.said("numbers_doubtful").join(" ")).toContain("133\u00a0140");
      expect(numbersOf(found).map((number) => (Number.isNaN(number) ? null : number))).toEqual([null, null]);
    },
  },
  "a negative number where no number is expected to be negative, without a register": {
    "one among others is told, and used; with bands from 0 it is unknown": async () => {
      const rows = [
        ["Bib", "Ansatte", ...Object.values(THREE)],
        ["a", 12, ...yes],
        ["b", -5, ...yes],
        ["c", 7, ...yes],
      ];
      const columns = [
        { id: "bib", role: "id", label: "Bib" },
        { id: "ansatte", role: "number", label: "Ansatte" },
      ];
      const plain = await computed(threeRules({ columns }), rows);
      expect(plain.said("numbers_doubtful")).toEqual([
        "Kolonne B, «Ansatte»: 1 tall er negativt, som «-5» for b (B3), og de andre er ikke det. Det er brukt slik det står. Rett det hvis det er feil.",
      ]);
      expect(plain.problems).toEqual(["numbers_doubtful"]);
      const grouping = {
        kind: "bands",
        id: "str",
        label: "Størrelse",
        of: { column: "ansatte" },
        bands: [{ id: "alle", label: "Alle", from: 0 }],
      };
      const banded = await computed(threeRules({ columns, groupings: [grouping] }), rows);
      expect(banded.said("numbers_doubtful").join()).toContain("inntil da er det ukjent");
      expect([...(banded.outcome.assessment?.responses.numbers.get("ansatte") ?? [])]).toEqual([12, NaN, 7]);
    },
    "a column that is mostly negative is no matter, and texts with a sign are read": async () => {
      const columns = [
        { id: "bib", role: "id", label: "Bib" },
        { id: "endring", role: "number", label: "Endring" },
      ];
      const found = await computed(threeRules({ columns }), [
        ["Bib", "Endring", ...Object.values(THREE)],
        ["a", "-12,5", ...yes],
        ["b", "−5", ...yes],
        ["c", 7, ...yes],
      ]);
      expect(found.problems).toEqual([]);
      expect([...(found.outcome.assessment?.responses.numbers.get("endring") ?? [])]).toEqual([-12.5, -5, 7]);
    },
  },
  "26_county_rows.xlsx": {
    "a county, a sum and the country between municipalities": async () => {
      const found = await computed(municipalRules(), [
        MUNICIPAL,
        ["0219", "Bærum", "Akershus", 125454, ...yes],
        ["02", "Akershus fylke", null, 614026, "Ja", "Nei", "Nei"],
        ["1103", "Stavanger", "Rogaland", 133140, ...yes],
        [null, "Sum", null, 258594, "Nei", "Nei", "Nei"],
        [null, "Hele landet", null, 5295619, "Ja", "Ja", "Ja"],
      ]);
      expect(found.ids).toEqual(["0219", "1103"]);
      expect(found.counts).toEqual([2, 2]);
      expect(found.problems).not.toEqual([]);
    },
    "column numbers below the heading, and county numbers of four digits": async () => {
      const found = await computed(municipalRules(), [
        MUNICIPAL,
        [1, 2, 3, 4, 5, 6, 7],
        ["0219", "Bærum", "Akershus", 125454, ...yes],
        ["0200", "Akershus", null, 614026, "Nei", "Nei", "Nei"],
        ["1103", "Stavanger", "Rogaland", 133140, ...yes],
      ]);
      expect(found.ids).toEqual(["0219", "1103"]);
    },
  },
  "22_suffix_with_nr.xlsx": {
    "«kommune», a county in brackets, a parallel name and other case are no difference; a swap is": async () => {
      const found = await computed(municipalRules(), [
        MUNICIPAL,
        ["0219", "BÆRUM KOMMUNE", "Akershus", 125454, ...yes],
        ["0426", "Våler (Hedmark)", "Hedmark", 3680, ...yes],
        ["1903", "Hárstták - Harstad", "Troms", 24820, ...yes],
      ]);
      expect(found.problems).toEqual([]);
      const swapped = await computed(municipalRules(), [
        MUNICIPAL,
        ["0219", "Stavanger kommune", "Akershus", 125454, ...yes],
        ["1103", "Bærum kommune", "Rogaland", 133140, ...yes],
      ]);
      expect(swapped.problems).toEqual(["unit_name_differs"]);
    },
    "the number and the name in one cell, beside «i Akershus»": async () => {
      const found = await computed(municipalRules(), [
        MUNICIPAL,
        ["0219 Bærum", "Bærum i Akershus", "Akershus", 125454, ...yes],
        ["K-1103", "Stavanger", "Rogaland", 133140, ...yes],
      ]);
      expect(found.ids).toEqual(["0219", "1103"]);
    },
  },
  "21_names_only.xlsx": {
    "names alone; of two of one name the county tells which": async () => {
      const found = await computed(municipalRules(), [
        ["Kommune", "Fylke", ...Object.values(THREE)],
        ["Bærum", "Akershus", ...yes],
        ["Våler", "Hedmark", ...yes],
        ["Herøy kommune", "Nordland", "Ja", "Nei", "Nei"],
      ]);
      expect(found.ids).toEqual(["0219", "0426", "1818"]);
      expect(found.counts).toEqual([2, 2, 1]);
    },
    "of two of one name without a county none is taken, and both are named": async () => {
      const found = await computed(municipalRules(), [
        ["Kommune", ...Object.values(THREE)],
        ["Bærum", ...yes],
        ["Sande", ...yes],
        ["Tromsø", ...yes],
      ]);
      expect(found.ids).toEqual(["0219", "1902"]);
      const texts = found.outcome.issues.flatMap(({ code }) => found.said(code)).join(" ");
      expect(texts).toContain("0713 Sande (Vestfold) eller 1514 Sande (Møre og Romsdal)");
    },
  },
  "assets/eksempel-2018.xlsx, `forklar FIL Herøy`": {
    "«våler» is two, and one with its county": async () => {
      const { outcome, ids } = await computed(municipalRules(), [
        MUNICIPAL,
        ["0137", "Våler", "Østfold", 5471, ...yes],
        ["0426", "Våler", "Hedmark", 3680, ...yes],
      ]);
      const named = (word: string) => (outcome.assessment ? unitsNamed(word, outcome.assessment).map((unit) => ids[unit]) : []);
      expect(named("våler")).toEqual(["0137", "0426"]);
      expect(named("0426")).toEqual(["0426"]);
    },
    "two schools of one name, without a register": async () => {
      const columns = [
        { id: "bib", role: "id", label: "Bib" },
        { id: "navn", role: "name", label: "Navn" },
      ];
      const { outcome, ids } = await computed(threeRules({ columns }), [
        ["Bib", "Navn", ...Object.values(THREE)],
        ["1", "Berg", ...yes],
        ["2", "Lia", ...yes],
        ["3", "Berg", ...yes],
      ]);
      expect(outcome.assessment && unitsNamed("Berg", outcome.assessment).map((unit) => ids[unit])).toEqual(["1", "3"]);
    },
  },
};
