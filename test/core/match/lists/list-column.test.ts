import { match } from "../../../../src/core/match/match.ts";
import type { ColumnMap } from "../../../../src/core/match/matched/matched.ts";
import type { Cell } from "../../../../src/core/sheet/sheet.ts";
import { sheetOf } from "../../surveys.ts";
import { noCodes } from "../matched-rows.ts";
import { rulesOfItems } from "../rules-of-items.ts";

const RULES = rulesOfItems(
  [
    { id: "plan", label: "Har byen en plan?" },
    { id: "felt", label: "Sykkelfelt", aliases: ["Eget felt"] },
    { id: "skilt", label: "Skilting" },
    { id: "bro", label: "Gangbro" },
    { id: "lys", label: "Lyskryss" },
    { id: "benk", label: "Benker" },
    { id: "trad", label: "Trær" },
    { id: "fritt", label: "Uteservering" },
  ],
  { Sykkel: ["felt", "skilt", "bro", "lys"], Park: ["benk", "trad", "fritt"] },
);

const SEVEN_OF_TWELVE = ["Sykkelfelt;Skilting;Gangbro;Lyskryss;noe;annet", "Sykkelfelt;Skilting;Gangbro;noe;annet;mer"];

/** How a column of these cells is read under this header; null where it is no list. */
function listed(header: string, cells: readonly Cell[], map: ColumnMap | null = null): string | null {
  const rows = cells.map((cell, row): Cell[] => [String(row + 10), "Ja", cell]);
  const columns = match(sheetOf([["nummer", "plan", header], ...rows]), noCodes, RULES, map).columns;
  const found = columns.find(({ column, reason }) => column === 2 && reason === "list");
  return found ? `${found.certainty} ${found.block ?? ""}` : null;
}

describe("under a header that names a block", () => {
  test("three in five pieces of its items make a list, and fewer do not", () => {
    expect(listed("Sykkel", ["Sykkelfelt;Skilting;Gangbro;noe;annet"])).toBe("certain blokk_sykkel");
    expect(listed("Sykkel", SEVEN_OF_TWELVE)).toBeNull(); // 0.583
  });

  test("one item a cell is enough, by any of its texts", () => {
    expect(listed("Sykkel", ["Sykkelfelt", "eget felt", null, "  "])).toBe("certain blokk_sykkel");
  });

  test("the items of another block do not count, nor do blank cells", () => {
    expect(listed("Sykkel", ["Benker;Trær"])).toBeNull();
    expect(listed("Sykkel", [null, null])).toBeNull();
  });
});

describe("under any other header", () => {
  test("four in five pieces of one block's items are likely a list, and fewer are not", () => {
    expect(listed("Hva?", ["Sykkelfelt;Skilting;Gangbro;Lyskryss;noe"])).toBe("likely blokk_sykkel");
    const elevenOfFourteen = ["Sykkelfelt;Skilting;Gangbro;Lyskryss;noe", "Sykkelfelt;Skilting;Gangbro;Lyskryss;noe", "Sykkelfelt;Skilting;Gangbro;noe"]; // prettier-ignore
    expect(listed("Hva?", elevenOfFourteen)).toBeNull(); // 0.786
  });

  test("three different items are needed, and two are too few", () => {
    expect(listed("Hva?", ["Sykkelfelt;Skilting", "Gangbro"])).toBe("likely blokk_sykkel");
    expect(listed("Hva?", ["Sykkelfelt;Skilting", "Skilting;Sykkelfelt"])).toBeNull();
  });

  test("some cell must have more than one", () => {
    expect(listed("Hva?", ["Sykkelfelt", "Skilting", "Gangbro", "Lyskryss"])).toBeNull();
    expect(listed("Hva?", ["Sykkelfelt", "Skilting", "Gangbro\nLyskryss"])).toBe("likely blokk_sykkel");
  });

  test("a text with commas is one piece", () => {
    expect(listed("Hva?", ["Sykkelfelt, Skilting, Gangbro"])).toBeNull();
  });
});

test("the first fifty cells with a text decide, of the first five hundred rows", () => {
  const threeInFive = [...Array<Cell>(20).fill("noe annet"), null, " ", ...Array<Cell>(30).fill("Sykkelfelt")];
  expect(listed("Sykkel", [...threeInFive, "noe annet"])).toBe("certain blokk_sykkel");
  expect(listed("Sykkel", [...threeInFive.slice(0, -1), "noe annet"])).toBeNull();
  expect(listed("Sykkel", [...Array<Cell>(499).fill(null), "Sykkelfelt"])).toBe("certain blokk_sykkel");
  expect(listed("Sykkel", [...Array<Cell>(500).fill(null), "Sykkelfelt"])).toBeNull();
});

test("a column that a map gives an item is a list where three in five pieces are its block's", () => {
  const map = { sheet: null, headerRow: 1, columns: { felt: "C" } };
  expect(listed("Hva?", ["Sykkelfelt;Skilting;Gangbro;noe;annet"], map)).toBe("certain blokk_sykkel");
  expect(listed("Hva?", SEVEN_OF_TWELVE, map)).toBeNull();
});

describe("a column headed as one of the options, beside a list of them", () => {
  const options = ["Sykkelfelt;Skilting", "Gangbro", "Skilting;Lyskryss", "Sykkelfelt", "Gangbro;Skilting", "Lyskryss"];
  const columnOf = (cells: readonly Cell[]) => {
    const rows = options.map((listed, row): Cell[] => [String(row + 10), "Ja", listed, cells[row] ?? null]);
    return match(sheetOf([["nummer", "plan", "Sykkel", "Skilting"], ...rows]), noCodes, RULES, null).columns.find(
      ({ item }) => item === "skilt",
    )?.column;
  };

  test("is another column where it has texts of its own, such as notes", () => {
    expect(columnOf(["ved skolen", "i parken", "langs elva", "ved torget", "i sentrum", "på brua"])).toBe(2);
  });

  test("has the option's answers where it has ticks", () => {
    expect(columnOf(["Ja", null, "Ja", null, "Ja", null])).toBe(3);
  });
});
