import type { OutCard, PutColumns } from "../../../src/core/sheet/change.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import { requestBytes } from "../../../src/workbook/office/host/limits.ts";
import type { HostSheet } from "../../office-host/model/host-sheet.ts";
import type { HostOptions } from "../../office-host/office-host.ts";
import { startExcel } from "../../office-host/start-excel.ts";
import { dump } from "./dump.ts";

const rows = 8;
const card = (title: string, text = "7 av 12 områder"): OutCard => ({
  title,
  facts: [
    { name: "Antall", value: 7 },
    { name: "Hvorfor", value: text },
  ],
});

/** A column of scores beside the answers: a score of its own for each row, and a card on each but the third row, which has no score. */
function change(cardOf: ((row: number) => OutCard) | null, count = rows): PutColumns {
  const cells = Array.from({ length: count }, (_, index) => (index === 2 ? null : index));
  const column = { id: "plan_score", header: "Plan", column: 2, look: "score", width: 10, scale: 5, cells } as const;
  const cards = cardOf && cells.map((cell, index) => (cell === null ? null : cardOf(index)));
  return {
    kind: "putColumns",
    sheet: "Svar",
    headerRow: 0,
    columns: [cards ? { ...column, cards } : column],
    table: null,
    area: { row: 0, column: 2, lastRow: count, lastColumn: 2 },
    clear: [],
  };
}

async function open(options: HostOptions = {}, count = rows) {
  const answers = Array.from({ length: count }, (_, index) => [`k${index}`, "Ja"]);
  const sets = { requirementSets: { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" } };
  const { host } = await startExcel([{ name: "Svar", rows: [["Nr", "Plan?"], ...answers] }], { ...sets, ...options });
  const sheet = host.workbook.sheet("Svar");
  const excel = new OfficeWorkbook({ pauses: [0, 0] });
  await excel.sheets();
  await excel.read("Svar");
  const apply = async (put: PutColumns) => {
    await excel.sheets();
    await excel.read("Svar");
    await excel.apply([put]);
  };
  return { host, sheet, apply, titles: () => cardsOn(sheet, count) };
}

const cardsOn = (sheet: HostSheet, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const layouts = sheet.cells.at(index + 1, 2)?.extras?.["layouts"] as { readonly card: { readonly title: string } } | undefined; // what putCards writes
    return layouts?.card.title ?? null;
  });
const numbers = (sheet: HostSheet) => Array.from({ length: rows }, (_, index) => sheet.cells.at(index + 1, 2)?.value ?? null);
const scores = [0, 1, null, 3, 4, 5, 6, 7];

test("a card is on its own number, which stays the number", async () => {
  const { sheet, apply, titles } = await open();
  await apply(change((row) => card(`k${row}`)));
  expect(numbers(sheet)).toEqual(scores);
  expect(titles()).toEqual(["k0", "k1", null, "k3", "k4", "k5", "k6", "k7"]);
  expect(sheet.cells.at(1, 2)?.extras).toEqual({
    properties: { Antall: { type: "Double", basicValue: 7 }, Hvorfor: { type: "String", basicValue: "7 av 12 områder" } },
    layouts: {
      compact: { icon: "Lightbulb" },
      card: { title: "k0", sections: [{ layout: "List", properties: ["Antall", "Hvorfor"] }] },
    },
    provider: { description: "Digitaliseringsindikatorer" },
  });
});

test("cards written again are the new ones, and without them none is left", async () => {
  const { sheet, apply, titles } = await open();
  await apply(change((row) => card(`k${row}`)));
  await apply(change((row) => card(`ny ${row}`)));
  expect(titles()).toEqual(["ny 0", "ny 1", null, "ny 3", "ny 4", "ny 5", "ny 6", "ny 7"]);
  await apply(change(null));
  expect(titles().filter((title) => title !== null)).toEqual([]);
  expect(numbers(sheet)).toEqual(scores);
});

test("an Excel without cards gets the numbers", async () => {
  const { sheet, apply, titles } = await open({ requirementSets: { ExcelApi: "1.18" } });
  await apply(change((row) => card(`k${row}`)));
  expect(numbers(sheet)).toEqual(scores);
  expect(titles().filter((title) => title !== null)).toEqual([]);
});

test("cards are part of the one step that Excel undoes", async () => {
  const { host, apply } = await open();
  host.rules.undo.user("skrev i A1");
  await apply(change((row) => card(`k${row}`)));
  expect(host.rules.undo.records.map(({ group }) => group === null)).toEqual([true, false]);
});

test("where Excel refuses cards in every attempt, the sheet and its former cards are as they were", async () => {
  const { host, apply } = await open();
  await apply(change((row) => card(`k${row}`)));
  const before = dump(host.workbook);
  host.rules.refuse("Range.valuesAsJson", "GeneralException");
  await expect(apply(change((row) => card(`ny ${row}`)))).rejects.toMatchObject({ left: "untouched" });
  expect(dump(host.workbook)).toEqual(before);
});

test("where Excel leads lists of values astray under a filter, each card and its number are in their own row all the same", async () => {
  const { sheet, apply, titles } = await open({ misplacesUnderFilter: true });
  sheet.formats.put("RowHidden", { row: 2, column: 0, lastRow: 2, lastColumn: 16_383 }, true);
  const whole = change((row) => card(`k${row}`));
  const [column] = whole.columns;
  if (!column) throw new Error("there is one column");
  const cells = column.cells.map((cell, index) => cell ?? index);
  await apply({ ...whole, columns: [{ ...column, cells, cards: cells.map((_, row) => card(`k${row}`)) }] });
  expect(titles()).toEqual(["k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7"]);
  expect(numbers(sheet)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("many long cards go in requests of a bounded size", async () => {
  const count = 2000;
  const { host, apply, titles } = await open({}, count);
  host.resetRequests();
  await apply(change((row) => card(`k${row}`, "å".repeat(1500)), count));
  expect(titles().filter((title) => title !== null)).toHaveLength(count - 1);
  expect(host.requests.every(({ bytes }) => bytes < 2 * requestBytes)).toBe(true);
  expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeGreaterThan(requestBytes / 2);
});
