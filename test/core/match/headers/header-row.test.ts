import { match } from "../../../../src/core/match/match.ts";
import type { Cell, Sheet } from "../../../../src/core/sheet/sheet.ts";
import { sheetOf } from "../../surveys.ts";
import { noCodes } from "../matched-rows.ts";
import { rulesOfItems } from "../rules-of-items.ts";

const LABELS = ["Sykkelfelt", "Skilting", "Gangbro", "Lyskryss", "Benker"];
const IDS = ["felt", "skilt", "bro", "lys", "benk"];
const RULES = rulesOfItems(IDS.map((id, at) => ({ id, label: LABELS[at] ?? "" })));

const matched = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}) => match(sheetOf(rows, more), noCodes, RULES, null);

describe("a row below the header that repeats it", () => {
  /** The first row of data where the row below these headers is this. */
  const firstData = (headers: readonly Cell[], below: readonly Cell[]) =>
    matched([headers, below, ["x", "Ja", "Ja", "Ja", "Ja", "Ja"]]).firstDataRow;

  test("belongs to the head where half of its columns name the same, and not where fewer do", () => {
    expect(firstData(LABELS.slice(0, 4), ["felt", "skilt", "Ja", "Nei"])).toBe(2);
    expect(firstData(LABELS, ["felt", "skilt", "Ja", "Nei", "Ja"])).toBe(1);
    expect(firstData(LABELS, ["felt", "skilt", "bro", "Nei", "Ja"])).toBe(2);
  });

  test("belongs to it where two columns do, and not where one does", () => {
    expect(firstData(LABELS.slice(0, 2), ["felt", "skilt"])).toBe(2);
    expect(firstData(LABELS.slice(0, 2), ["felt", "Ja"])).toBe(1);
    expect(firstData(LABELS.slice(0, 1), ["felt"])).toBe(1);
  });

  test("repeats also the headers of columns that are no item's", () => {
    expect(firstData(["Sykkelfelt", "Kommentar", "Dato", "Skilting"], ["felt", "KOMMENTAR", "1.1.", "Ja"])).toBe(2);
    expect(firstData(["Sykkelfelt", "Kommentar", "Dato", "Skilting"], ["felt", "Merknad", "1.1.", "Ja"])).toBe(1);
  });

  test("names the same in the same column, not in another", () => {
    expect(firstData(LABELS.slice(0, 2), ["skilt", "felt"])).toBe(1);
  });
});

describe("the header row", () => {
  const header = ["nummer", ...LABELS];
  const blanks = (rows: number) => Array.from({ length: rows }, (): Cell[] => []);

  test("is looked for in the first sixty rows", () => {
    expect(matched([...blanks(59), header, ["01", "Ja"]])).toMatchObject({ headerRow: 59 });
    expect(matched([...blanks(60), header, ["01", "Ja"]]).columns).toEqual([]);
  });

  test("is a table's also further down", () => {
    const area = { row: 80, column: 0, lastRow: 82, lastColumn: 5 };
    const tables = [{ name: "Svar", area, hasTotals: false }];
    expect(matched([...blanks(80), header, ["01", "Ja"], ["02", "Ja"]], { tables })).toMatchObject({ headerRow: 80, lastDataRow: 82 });
  });

  test("has no text longer than five hundred letters", () => {
    const long = (letters: number) => `${"x".repeat(letters - 13)} - Sykkelfelt`;
    const columns = (text: string) => matched([["nummer", "Skilting", text], ["01", "Ja", "Ja"]]).columns.map(({ item }) => item); // prettier-ignore
    expect(columns(long(500))).toEqual(["nummer", "skilt", "felt"]);
    expect(columns(long(501))).toEqual(["nummer", "skilt"]);
  });

  test("is the first of two that name as many items, and the later where it names more", () => {
    expect(matched([header, ["01"], header, ["02"]])).toMatchObject({ headerRow: 0 });
    expect(matched([header.slice(0, 3), ["01"], header, ["02"]])).toMatchObject({ headerRow: 2 });
  });
});
