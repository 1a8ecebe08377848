import { markName } from "../../src/workbook/office/host/mark-text.ts";
import type { DefinedName } from "../../src/workbook/facts/own-names.ts";
import { OfficeWorkbook } from "../../src/workbook/office/office-workbook.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { bootOffice } from "../office-host/boot-office.ts";
import { OfficeHost } from "../office-host/office-host.ts";
import { loadGrid } from "../workbook/grid/bundle.ts";
import { hostOf, memoryOf, xlsxOf } from "./build.ts";
import { areaOf, type CaseBook } from "./content.ts";
import { COLUMNS, painted, paintInFile, paintInHost, ROWS, type Paint } from "./paint.ts";

/** What is looked at when all is done. */
export type Result = Pick<Opened, "workbook" | "names" | "paint" | "edit">;

/** A workbook that is open in an adapter. */
export interface Opened {
  readonly workbook: Workbook;
  /** All names of the whole workbook, hidden ones too. */
  names(): Promise<readonly DefinedName[]>;
  /** How a sheet looks. */
  paint(sheet: string): Promise<Paint>;
  /** Types a value into a cell, as the user does. */
  edit(sheet: string, address: string, value: string | number): Promise<void>;
  /** What is read when all is done: the workbook itself, or the file that is saved of it. */
  result(): Promise<Result>;
}

export interface Adapter {
  readonly name: string;
  open(book: CaseBook): Promise<Opened>;
}

const memory: Adapter = {
  name: "memory",
  open: (book) => {
    const workbook = memoryOf(book);
    const opened: Opened = {
      workbook,
      names: () => Promise.resolve(workbook.names()),
      paint: () => Promise.resolve({ fills: null, widths: null, tips: null }),
      edit: (sheet, address, value) => {
        const { row, column } = areaOf(address);
        workbook.edit(sheet, row, column, value);
        return Promise.resolve();
      },
      result: () => Promise.resolve(opened),
    };
    return Promise.resolve(opened);
  },
};

/** The file as it is in memory, without saving. */
const xlsx: Adapter = {
  name: ".xlsx",
  open: async (book) => fileOf(await xlsxOf(book), (opened) => Promise.resolve(opened)),
};

/** The file that is saved, read again. */
const saved: Adapter = {
  name: ".xlsx saved",
  open: async (book) => fileOf(await xlsxOf(book), async (_, file) => fileOf(await file.save(), (opened) => Promise.resolve(opened))),
};

async function fileOf(bytes: Uint8Array, result: (opened: Opened, file: XlsxWorkbook) => Promise<Opened>): Promise<Opened> {
  const file = await XlsxWorkbook.open(bytes);
  const opened: Opened = {
    workbook: file,
    names: () => Promise.resolve(file.names()),
    paint: (sheet) => paintInFile(file, sheet),
    edit: (sheet, address, value) => file.putCells(sheet, [{ ...placeOf(address), value, formula: null, area: null }]),
    result: () => result(opened, file),
  };
  return opened;
}

/** Excel with that set of the API; the real Office.js against the test host. */
const excel = (version: string): Adapter => ({
  name: `Excel ${version}`,
  open: async (book) => {
    const host = new OfficeHost(hostOf(book), { requirementSets: { ExcelApi: version } });
    await bootOffice(host);
    const workbook = new OfficeWorkbook({ pauses: [0, 0] });
    const opened: Opened = {
      workbook,
      names: () => Promise.resolve(namesIn(host)),
      paint: (sheet) => Promise.resolve(paintInHost(host, sheet)),
      edit: (sheet, address, value) => {
        const { row, column } = placeOf(address);
        host.workbook.sheet(sheet).cells.put(row, column, { value, formula: null });
        return Promise.resolve();
      },
      result: () => Promise.resolve(opened),
    };
    return opened;
  },
});

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Promise<Bundled> | null = null;
let univer: ReturnType<Bundled["startEngine"]> | null = null;
let engine: InstanceType<Bundled["UniverGrid"]> | null = null;

/** The grid as it is shown, and the file that is saved of it. */
const grid = (name: string, isSaved: boolean): Adapter => ({
  name,
  open: async (book) => {
    const loaded = await (bundled ??= loadGrid());
    const running = (univer ??= loaded.startEngine(loaded.bare));
    const shown = (engine ??= new loaded.UniverGrid(running));
    const workbook = await loaded.GridWorkbook.open(shown, await xlsxOf(book), "bok.xlsx");
    const opened: Opened = {
      workbook,
      names: () => Promise.resolve(workbook.marks().names),
      paint: (sheet) => {
        const { fills, widths } = loaded.paintOf(running, sheet, ROWS, COLUMNS);
        const seen = painted(
          (row, column) => fills[row]?.[column] ?? null,
          (column) => widths[column] ?? 0,
        );
        return Promise.resolve({ ...seen, tips: null });
      },
      edit: async (sheet, address, value) => {
        const id = shown.sheets().find((one) => one.name === sheet)?.id ?? "";
        const { row, column } = placeOf(address);
        const cells = shown.newCells();
        cells.put(row, column, { value, formula: null, group: null, style: null });
        await shown.write([{ kind: "values", sheet: id, cells }], shown.memo());
        workbook.edited.add({ sheet: id, cells: [[row, column]] });
      },
      result: async () => (isSaved ? fileOf(await workbook.save(), (file) => Promise.resolve(file)) : opened),
    };
    return opened;
  },
});

/** Ends the grid's engine, where it was started. */
export function endEngine(): void {
  engine?.dispose();
  engine = null;
  univer = null;
}

function placeOf(address: string): { row: number; column: number } {
  const { row, column } = areaOf(address);
  return { row, column };
}

/** The grid first: its engine is loaded before there is a page that Office.js believes in. */
export const adapters: readonly Adapter[] = [
  grid("grid", false),
  grid("grid saved", true),
  memory,
  xlsx,
  saved,
  excel("1.18"),
  excel("1.15"),
  excel("1.12"),
];

/** All names but the one that tells how far a writing in Excel has come, which says nothing of the results. */
function namesIn({ workbook }: OfficeHost): readonly DefinedName[] {
  const results = workbook.names.items.filter(({ name }) => name !== markName);
  return results.map(({ name, formula, comment }) => ({ name, formula, comment }));
}
