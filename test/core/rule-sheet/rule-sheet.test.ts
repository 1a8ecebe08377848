import { isRuleSheet, ruleSheetChange } from "../../../src/core/rule-sheet/rule-sheet-change.ts";
import { loadRuleSheet } from "../../../src/core/rule-sheet/load-rule-sheet.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { ruleSheetFaultText } from "../../../src/messages/rule-sheet/fault-language.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { headingsOf } from "../../../src/core/rule-sheet/tables/all-tables.ts";
import { builtInRegisters, builtInRuleSet, builtInRuleSets } from "../../../src/rulesets/index.ts";
import { fold } from "../../../src/core/basics/fold.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";
import { cellsOf, find, rulesIn, sheetOfRules } from "./rule-sheets.ts";

type Cells = ReturnType<typeof cellsOf>;

const all = allRuleSheetTexts("nb");
const written = cellsOf(sheetOfRules(ssb2018));

/** The sheet of ssb-2018 with cells changed. */
function changed(change: (cells: Cells) => void): Cells {
  const cells = written.map((row) => [...row]);
  change(cells);
  return cells;
}

function put(cells: Cells, { row, column }: { readonly row: number; readonly column: number }, value: Cells[number][number]): void {
  const line = cells[row] ?? [];
  line[column] = value;
}

/** What is said of a sheet with these cells, fault by fault. */
function faultsOf(cells: Cells): readonly string[] {
  const loaded = loadRuleSheet(sheetOf(cells, { name: "Regler" }), all, formatTexts("nb"), builtInRegisters);
  return loaded.kind === "faulty" ? loaded.faults.map((fault) => ruleSheetFaultText(fault, "nb")) : [];
}

const A1 = ({ row, column }: { readonly row: number; readonly column: number }) =>
  `Regler!${String.fromCharCode(65 + column)}${String(row + 1)}`;

test.each(builtInRuleSets)("the sheet of %s is read as the rules it was written from", (id) => {
  const ruleSet = builtInRuleSet(id);
  const { json, faults } = rulesIn(cellsOf(sheetOfRules(RuleSet.parse(ruleSet))));
  expect(faults).toEqual([]);
  expect(RuleSet.parse(json)).toEqual(ruleSet);
});

test("a limit, a matrix cell and an answer that counts are changed where they stand", () => {
  const cells = changed((sheet) => {
    const indicator = find(sheet, "Indikatorer", "strategi");
    const limit = find(sheet, "Indikatorer", "Grense 2|3");
    put(sheet, { row: indicator.row, column: limit.column }, 9);
    const matrix = find(sheet, "Matrise: Digital prioritering – rader: IKT-strategi, kolonner: IKT-prosjekter", "prioritering");
    put(sheet, { row: matrix.row, column: matrix.column + 2 }, 1);
    const counts = find(sheet, "Hva svarene teller", "Vet ikke");
    put(sheet, { row: counts.row, column: counts.column + 1 }, true);
  });
  const rules = RuleSet.parse(rulesIn(cells).json);
  const [strategi] = rules.indicators;
  expect(strategi?.cutPoints).toMatchObject({ limits: [1, 6, 9, 12] });
  expect(strategi?.points).toEqual([
    { answers: ["Ja"], points: 1 },
    { answers: ["Vet ikke"], points: 1 },
  ]);
  const [prioritering] = rules.composites;
  expect(prioritering && "cells" in prioritering ? prioritering.cells[0] : null).toEqual([1, 1, 1, 3, 3]);
});

test("columns, notes and rows of the user's own are nobody's, wherever they stand", () => {
  const cells = changed((sheet) => {
    for (const row of sheet) row.unshift(null, null); // two columns before ours
    sheet.splice(3, 0, ["Husk", "møtet"]);
    const item = find(sheet, "Spørsmål", "strategi_01");
    sheet.splice(item.row, 0, [null, null, null, null, "Spør Kari om dette"], []);
    put(sheet, { row: item.row + 3, column: 0 }, "egen merknad");
    const heads = find(sheet, "Spørsmål", "Stilles hvis");
    put(sheet, { row: heads.row, column: 30 }, "Min kolonne");
    put(sheet, { row: heads.row + 1, column: 30 }, "x");
  });
  const { json, faults } = rulesIn(cells);
  expect(faults).toEqual([]);
  expect(RuleSet.parse(json)).toEqual(ssb2018);
});

test("a row without a number comes after the one above it", () => {
  const cells = changed((sheet) => {
    const { row } = find(sheet, "Skalaer", "null");
    sheet.splice(find(sheet, "Spørsmål", "strategi_01").row + 1, 0, [null, "ny", "Et nytt spørsmål?", "svarliste", "ja_nei"]);
    expect(row).toBeGreaterThan(0);
  });
  const rules = RuleSet.parse(rulesIn(cells).json);
  expect(rules.items.slice(0, 3).map(({ id }) => id)).toEqual(["strategi", "strategi_01", "ny"]);
});

test("what cannot be read is told with its cell and what would be right", () => {
  const places: Record<string, string> = {};
  const cells = changed((sheet) => {
    const row = find(sheet, "Indikatorer", "strategi").row;
    const at = (heading: string) => ({ row, column: find(sheet, "Indikatorer", heading).column });
    const wrong: readonly (readonly [string, string | null])[] = [
      ["Mål", "antal"],
      ["Grense 2|3", "mange"],
      ["Gjelder hvis", "strategi er Ja"],
      ["Navn", null],
    ];
    for (const [heading, value] of wrong) {
      put(sheet, at(heading), value);
      places[heading] = A1(at(heading));
    }
    const counts = find(sheet, "Hva svarene teller", "Vet ikke");
    put(sheet, { row: counts.row, column: counts.column + 1 }, "kanskje");
    places["Teller"] = A1({ row: counts.row, column: counts.column + 1 });
    const whose = { row: find(sheet, "Grader", "prioritering").row, column: 1 };
    put(sheet, whose, "prioritet");
    places["Gradering"] = A1(whose);
  });
  expect(faultsOf(cells)).toEqual([
    `${places["Navn"] ?? ""}: cellen under «Navn» er tom, og må fylles ut.`,
    `${places["Mål"] ?? ""}: «antal» er ikke ett av valgene: «antall», «poeng», «sum», «gjennomsnitt», «andel».`,
    `${places["Grense 2|3"] ?? ""}: «mange» er ikke et tall.`,
    `${places["Gjelder hvis"] ?? ""}: «strategi er Ja» kan ikke leses som et vilkår. Skriv det slik: score strategi = 3 | 4, eller kolonne innbyggere fra 5000 til 9999; sett og mellom flere.`,
    `${places["Teller"] ?? ""}: «kanskje» er verken SANN eller USANN.`,
    `${places["Gradering"] ?? ""}: «prioritet» står ikke i tabellen «Graderinger».`,
  ]);
});

test("what the check finds is pinned to the cell of the part", () => {
  let limit = "";
  const unsound = changed((sheet) => {
    const cell = { row: find(sheet, "Indikatorer", "prosjekt").row, column: find(sheet, "Indikatorer", "Grense 3|4").column };
    put(sheet, cell, 3);
    limit = A1({ ...cell, column: find(sheet, "Indikatorer", "Id").column });
  });
  const [first = ""] = faultsOf(unsound);
  expect(first).toMatch(/^Regler!.*indicators\.prosjekt/);
  expect(first.replace(/\d+:.*$/, "").slice(0, 7)).toBe("Regler!");
  expect(first.match(/\d+/)?.[0]).toBe(limit.match(/\d+/)?.[0]); // the indicator's row

  let list = "";
  const unknown = changed((sheet) => {
    const cell = { row: find(sheet, "Spørsmål", "strategi_01").row, column: find(sheet, "Spørsmål", "Svarliste").column };
    put(sheet, cell, "ja_nei_kanskje");
    list = cell.row.toString();
  });
  expect(faultsOf(unknown)[0]?.match(/\d+/)?.[0]).toBe(String(Number(list) + 1));
});

test("no two columns of a table have headings that read alike, in any language", () => {
  for (const texts of all)
    for (const [table, headings] of Object.entries(headingsOf)) {
      const folded = headings.filter((heading) => heading !== "limit").map((heading) => fold(texts.headings[heading]));
      expect([table, new Set(folded).size]).toEqual([table, new Set(headings.filter((heading) => heading !== "limit")).size]);
    }
});

test("a sheet of rules is known by its first rows, and a survey is none", () => {
  expect(isRuleSheet(sheetOf(written.slice(0, 60)), all)).toBe(true);
  expect(
    isRuleSheet(
      sheetOf([
        ["Kommunenr", "Spørsmål"],
        ["0301", "Ja"],
      ]),
      all,
    ),
  ).toBe(false);
});

test("cells that can be one of a few offer them, ids those of their table", () => {
  const { dropDowns = [], rows } = ruleSheetChange(ssb2018, ruleSheetTexts("nb"), all);
  const offeredAt = (title: string, text: string, heading: string) => {
    const { row } = find(written, title, text);
    const { column } = find(written, title, heading);
    const offered = dropDowns.find(
      ({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    );
    return offered?.source ?? null;
  };
  expect(offeredAt("Hva svarene teller", "Vet ikke", "Teller")).toEqual(["SANN", "USANN"]);
  expect(offeredAt("Indikatorer", "strategi", "Mål")).toEqual(["antall", "poeng", "sum", "gjennomsnitt", "andel"]);
  const lists = offeredAt("Spørsmål", "strategi_01", "Svarliste");
  if (lists === null || !("row" in lists)) throw new Error("the answer lists are not offered");
  expect(rows[lists.row]?.[lists.column]?.value).toBe("ja_nei");
});
