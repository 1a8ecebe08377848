import { ruleSheetChange } from "../../src/core/rule-sheet/rule-sheet-change.ts";
import { readRules } from "../../src/core/rule-sheet/read-rules.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../src/messages/rule-sheet/rule-sheet-language.ts";
import { ruleSheetToWrite } from "../../src/run/write-rule-sheet.ts";
import { OfficeWorkbook } from "../../src/workbook/office/office-workbook.ts";
import { newWorkbook } from "../../src/workbook/xlsx/new-workbook.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { anyRuleSet } from "../fuzz/any-rule-set.ts";
import { Random } from "../fuzz/random.ts";
import { newNote } from "../office-host/model/host-note.ts";
import { readValue, writeValues } from "../office-host/model/write.ts";
import type { HostSheet } from "../office-host/model/host-sheet.ts";
import { startExcel } from "../office-host/start-excel.ts";

const all = allRuleSheetTexts("nb");
const made = Array.from({ length: 60 }, (_, seed) => RuleSet.safeParse(anyRuleSet(new Random(seed + 1))).data).flatMap((one) => one ?? []);
const ruleSets: readonly (readonly [string, RuleSet])[] = [
  ["SSB's for 2018", ssb2018],
  ...made.slice(0, 5).map((ruleSet, index) => [`generated ones, ${String(index + 1)}`, ruleSet] as const),
];

/** The rules with another limit or label in each indicator, and other answers that count. */
const changed = (ruleSet: RuleSet): RuleSet => ({
  ...ruleSet,
  title: `${ruleSet.title} (nye)`,
  examples: [],
  indicators: ruleSet.indicators.map((one) => ({ ...one, label: `${one.label} nå` })),
});

const rulesIn = async (workbook: Workbook) => RuleSet.parse(readRules(await workbook.read("Regler"), all).json);

/** The first run of at least two numbered rows, which a user sorts. */
function numbered({ cells }: Sheet): { readonly first: number; readonly last: number } {
  const isNumbered = (row: readonly Cell[] | undefined) => typeof row?.[0] === "number";
  const first = cells.findIndex((row, at) => isNumbered(row) && isNumbered(cells[at + 1]));
  const end = cells.findIndex((row, at) => at > first && !isNumbered(row));
  return { first, last: end - 1 };
}

describe.each(ruleSets)("a sheet of rules that a user has worked on keeps what is theirs: %s", (_name, withExamples) => {
  const ruleSet = { ...withExamples, examples: [] };

  test("in Excel: rows sorted, a column and a note of their own, and colours", async () => {
    const { workbook } = await startExcel([{ name: "Svar", rows: [["a", 1]] }], { requirementSets: { ExcelApi: "1.20" } });
    const excel = new OfficeWorkbook({ pauses: [] });
    await excel.apply([ruleSheetChange(ruleSet, ruleSheetTexts("nb"), all, await excel.sheets())]);
    const sheet = workbook.sheet("Regler");
    await excel.sheets();
    const { first, last } = numbered(await excel.read("Regler"));
    const right = 60;
    sort(sheet, first, last, right);
    writeValues(sheet.range({ row: first, column: right, lastRow: first, lastColumn: right }), "avtalt i mars");
    sheet.formats.put("Fill.Color", { row: first, column: 2, lastRow: last, lastColumn: 2 }, "#FFEE00");
    sheet.notes.push(newNote("{N-1}", first, 2, "Se referat"));
    await excel.sheets();
    expect(await rulesIn(excel)).toEqual(ruleSet);

    const { changes } = await ruleSheetToWrite(excel, changed(ruleSet), "nb");
    expect(changes.map(({ kind }) => kind)).toEqual(["putAnswers"]);
    await excel.apply(changes);
    await excel.sheets();
    expect(await rulesIn(excel)).toEqual(changed(ruleSet));
    expect(readValue(sheet.cells.at(first, right))).toBe("avtalt i mars");
    expect(readValue(sheet.cells.at(first, 0))).toBe(last - first + 1); // the last row is the first still
    expect(sheet.formats.at("Fill.Color", last, 2)).toBe("#FFEE00");
    expect(sheet.notes.map(({ row, content }) => [row, content])).toEqual([[first, "Se referat"]]);
  });

  test("in an .xlsx file: rows sorted, and a column and a note of their own", async () => {
    const file = await XlsxWorkbook.open(await newWorkbook(ruleSheetChange(ruleSet, ruleSheetTexts("nb"), all)));
    const sheet = await file.read("Regler");
    const { first, last } = numbered(sheet);
    const right = 60;
    const width = Math.max(...sheet.cells.map((row) => row?.length ?? 0));
    const turned = sheet.cells.slice(first, last + 1).toReversed();
    const cells = turned.flatMap((row, index) =>
      Array.from({ length: width }, (_, column) => ({ row: first + index, column, value: plain(row?.[column] ?? null) })),
    );
    const note = { kind: "putNotes", sheet: "Regler", notes: [{ row: first, column: 2, text: "Se referat" }] } as const;
    await file.apply([
      { kind: "putAnswers", sheet: "Regler", cells: [...cells, { row: first, column: right, value: "avtalt i mars" }] },
      note,
    ]);
    expect(await rulesIn(file)).toEqual(ruleSet);
    const { changes } = await ruleSheetToWrite(file, changed(ruleSet), "nb");
    expect(changes.map(({ kind }) => kind)).toEqual(["putAnswers"]);
    await file.apply(changes);
    const again = await XlsxWorkbook.open(await file.save());
    expect(await rulesIn(again)).toEqual(changed(ruleSet));
    expect((await again.read("Regler")).cells[first]?.[right]).toBe("avtalt i mars");
    expect(await again.notes("Regler")).toEqual([{ row: first, column: 2, text: "Se referat" }]);
  });
});

/** The rows of a table the other way round, as Excel sorts them. */
function sort(sheet: HostSheet, first: number, last: number, width: number): void {
  const area = { row: first, column: 0, lastRow: last, lastColumn: width };
  const rows = Array.from({ length: last - first + 1 }, (_, dy) =>
    Array.from({ length: width + 1 }, (_cell, column) => sheet.cells.at(first + dy, column)),
  );
  sheet.cells.removeIn(area);
  rows.toReversed().forEach((row, dy) => {
    row.forEach((cell, column) => {
      if (cell) sheet.cells.put(first + dy, column, cell);
    });
  });
}

function plain(cell: Cell): string | number | boolean | null {
  if (typeof cell === "object" && cell !== null) throw new Error("a sheet of rules has plain values");
  return cell;
}

test("an answer that counts no longer is changed in its own cell, as a truth value", async () => {
  const file = await XlsxWorkbook.open(await newWorkbook(ruleSheetChange({ ...ssb2018, examples: [] }, ruleSheetTexts("nb"), all)));
  const json = JSON.parse(JSON.stringify({ ...ssb2018, examples: [] })) as {
    indicators: { id: string; points?: Record<string, number> }[];
  };
  const before = await file.read("Regler");
  const truths = (sheet: Sheet) =>
    sheet.cells.flatMap((row, at) =>
      (row ?? []).flatMap((cell, column) => (typeof cell === "boolean" ? [`${at} ${column} ${String(cell)}`] : [])),
    );
  expect(truths(before).length).toBeGreaterThan(0);
  const target = before.cells.findIndex((row) => row?.includes(true));
  const column = before.cells[target]?.indexOf(true) ?? -1;
  await file.apply([{ kind: "putAnswers", sheet: "Regler", cells: [{ row: target, column, value: false }] }]);
  const other = await rulesIn(file);
  expect(other).not.toEqual(RuleSet.parse(json));
  const { changes } = await ruleSheetToWrite(file, RuleSet.parse(json), "nb");
  expect(changes).toEqual([{ kind: "putAnswers", sheet: "Regler", cells: [{ row: target, column, value: true }] }]);
  await file.apply(changes);
  expect(truths(await file.read("Regler"))).toEqual(truths(before));
});
