import type { Change } from "../../../src/core/sheet/change.ts";
import { ownColumnIdsOf, ownColumnsOf, ownIdOf } from "../../../src/workbook/facts/own-names.ts";
import { namesOf, putColumns, putSheet } from "./changes.ts";
import { formulas, namesAfterChanges as after, run, users } from "./names.ts";

test("columns are recorded and named, and known again by that", () => {
  const names = after([], run("Svar 2018", ["a", "b"], 3));
  expect(formulas(names)).toEqual({
    _indikator_kolonner_1: "'Svar 2018'!$D$1:$E$3",
    Indikator_a: "'Svar 2018'!$D$2:$D$3",
    Indikator_b: "'Svar 2018'!$E$2:$E$3",
  });
  expect(ownColumnsOf(names, "svar 2018")).toEqual({ row: 0, column: 3, lastRow: 2, lastColumn: 4 });
  expect(new Map(ownColumnIdsOf(names, "Svar 2018"))).toEqual(
    new Map([
      ["a", 3],
      ["b", 4],
    ]),
  );
});

test("a name of the user's stays theirs, and the column has a hidden one by which it is known", () => {
  const names = after([users("indikator_A")], run("Svar 2018", ["a"], 3));
  expect(formulas(names)).toEqual({
    indikator_A: "'Mitt ark'!$A$1",
    _indikator_kolonner_1: "'Svar 2018'!$D$1:$D$3",
    _indikator_kolonne_1_a: "'Svar 2018'!$D$2:$D$3",
  });
  expect([...ownColumnIdsOf(names, "Svar 2018")]).toEqual([["a", 3]]);
});

test("a name of the user's that points at the survey is no column of ours", () => {
  const names = after([users("Indikator_a", "'Svar 2018'!$B$2:$B$3")], run("Svar 2018", ["a"], 3));
  expect([...ownColumnIdsOf(names, "Svar 2018")]).toEqual([["a", 3]]);
  expect(formulas(names)["Indikator_a"]).toBe("'Svar 2018'!$B$2:$B$3");
});

test("when the names go to a second survey, the first one's columns are known by hidden names", () => {
  const names = after(after([], run("Svar 2018", ["a", "b"], 3)), run("Svar 2021", ["a"], 5));
  expect(formulas(names)).toEqual({
    _indikator_kolonner_1: "'Svar 2018'!$D$1:$E$3",
    _indikator_kolonner_2: "'Svar 2021'!$F$1:$F$3",
    _indikator_kolonne_1_a: "'Svar 2018'!$D$2:$D$3",
    Indikator_a: "'Svar 2021'!$F$2:$F$3",
    Indikator_b: "'Svar 2018'!$E$2:$E$3",
  });
  expect(new Map(ownColumnIdsOf(names, "Svar 2018"))).toEqual(
    new Map([
      ["b", 4],
      ["a", 3],
    ]),
  );
});

test("back on the first survey the hidden name gives way to the visible one", () => {
  const both = after(after([], run("Svar 2018", ["a"], 3)), run("Svar 2021", ["a"], 5));
  expect(formulas(after(both, run("Svar 2018", ["a"], 3)))).toEqual({
    _indikator_kolonner_1: "'Svar 2018'!$D$1:$D$3",
    _indikator_kolonner_2: "'Svar 2021'!$F$1:$F$3",
    Indikator_a: "'Svar 2018'!$D$2:$D$3",
    _indikator_kolonne_2_a: "'Svar 2021'!$F$2:$F$3",
  });
});

test("a column that is given up takes its name with it, hidden or not", () => {
  const before = after([users("Indikator_c")], run("Svar 2018", ["a", "b", "c"], 3));
  expect(formulas(after(before, run("Svar 2018", ["a"], 3, 4, 5)))).toEqual({
    Indikator_c: "'Mitt ark'!$A$1",
    _indikator_kolonner_1: "'Svar 2018'!$D$1:$D$3",
    Indikator_a: "'Svar 2018'!$D$2:$D$3",
  });
});

test("without columns no record is left", () => {
  const before = after([], run("Svar 2018", ["a"], 3));
  expect(after(before, run("Svar 2018", [], 3, 3))).toEqual([]);
});

test("names of ours that lost their cells go, and their record is used again", () => {
  const lost = after([], run("Svar 2018", ["a", "b"], 3)).map((one) => ({ ...one, formula: "#REF!" }));
  expect(formulas(after(lost, run("Svar 2021", ["a"], 5)))).toEqual({
    _indikator_kolonner_1: "'Svar 2021'!$F$1:$F$3",
    Indikator_a: "'Svar 2021'!$F$2:$F$3",
  });
});

test("two surveys written at once have a record each", () => {
  const names = after([], [putColumns("Svar 2018", ["a"], 3), putColumns("Svar 2021", ["b"], 3)]);
  expect([ownColumnsOf(names, "Svar 2018") !== null, ownColumnsOf(names, "Svar 2021") !== null]).toEqual([true, true]);
});

test("a sheet is known by its mark, whatever it is called; names on it that nobody wants any more go", () => {
  const marked = after([], [putSheet("tabeller", "Tabeller"), { ...namesOf(putColumns("Tabeller", ["x"], 0))[0] } as Change]);
  expect(ownIdOf(marked, "TABELLER")).toBe("tabeller");
  expect(formulas(after(marked, [putSheet("tabeller", "Tabeller")]))).toEqual({ _indikator_ark_tabeller: "'Tabeller'!$A$1" });
});

test("a name whose comment was lost is ours while it points into our columns, and the user's elsewhere", () => {
  const bare = after([], run("Svar 2018", ["a"], 3)).map((one) => ({ ...one, comment: null }));
  expect([...ownColumnIdsOf(bare, "Svar 2018")]).toEqual([["a", 3]]);
  expect(formulas(after(bare, run("Svar 2018", ["a"], 6, 3)))["Indikator_a"]).toBe("'Svar 2018'!$G$2:$G$3");
});

test("a comment is never longer than Excel allows", () => {
  const [columns] = run("Svar 2018", ["a"], 3);
  const long = { ...namesOf(putColumns("Svar 2018", ["a"], 3))[0], comment: "x".repeat(300) };
  const names = after([], [columns, long] as Change[]);
  expect(names.find(({ name }) => name === "Indikator_a")?.comment).toHaveLength(255);
});
