import { intersection } from "../model/area.ts";
import { invalidArgument, itemAlreadyExists, notImplemented } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";
import { removeWhere, type HostSheet } from "../model/host-sheet.ts";
import type { HostTable } from "../model/host-table.ts";
import type { HostWorkbook } from "../model/host-workbook.ts";
import { changeFacts, clearRange, readValue, writeValues } from "../model/write.ts";
import { addressOf } from "../model/area.ts";
import { apiType, type Definition, type Show } from "./api-object.ts";
import type { Arguments } from "./arguments.ts";
import { bagProperties, bagType } from "./bag-type.ts";
import { collection } from "./collections.ts";
import { rangeApi } from "./range-api.ts";
import { worksheetApi } from "./worksheet-api.ts";

interface TableColumn {
  readonly table: HostTable;
  readonly index: number;
}

const strip = ({ index }: TableColumn, rows: HostRange) => rows.part(0, index, rows.rows, 1, "TableColumn");
const headerOf = ({ table, index }: TableColumn) => table.headers[index] ?? "";

const columnApi: Show<TableColumn> = apiType<TableColumn>({
  name: "TableColumn",
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: headerOf,
      set: (column, value) => {
        writeValues(strip(column, column.table.header), value.text(0), value.location);
      },
    },
    Values: { get: (column) => valuesIn(strip(column, column.table.range)) },
  },
  methods: {
    GetRange: (column) => rangeApi(strip(column, column.table.range)),
    GetHeaderRowRange: (column) => rangeApi(strip(column, column.table.header)),
    GetDataBodyRange: (column) => rangeApi(strip(column, column.table.body)),
  },
});

const valuesIn = ({ sheet, area, rows }: HostRange) =>
  Array.from({ length: rows }, (_, dy) => [readValue(sheet.cells.at(area.row + dy, area.column))]);

const columnsApi: Show<HostTable> = apiType<HostTable>(
  collection<HostTable, TableColumn>({
    name: "TableColumnCollection",
    members: (table) => table.headers.map((_, index) => ({ table, index })),
    keys: (column) => [headerOf(column), String(column.index + 1)],
    show: columnApi,
  }),
);

const rowsApi: Show<HostTable> = apiType<HostTable>({
  name: "TableRowCollection",
  properties: { Count: { get: ({ body }) => body.rows } },
  methods: { GetCount: ({ body }) => body.rows },
});

const autoFilterApi = bagType("AutoFilter", { Enabled: true, IsDataFiltered: false, Criteria: [] });

function resize(table: HostTable, args: Arguments): void {
  table.sheet.assertWritable(args.location);
  table.resize(args.range(0, (address) => table.sheet.find(address)).area);
  const facts = { ...changeFacts(table.sheet, addressOf(table.range.area), "RangeEdited"), tableId: table.id };
  table.sheet.workbook.raise({ name: "tableChanged", target: table.id, message: { worksheetId: table.sheet.id, ...facts } });
}

function rename(table: HostTable, name: string, location: string): void {
  if (!/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name)) throw invalidArgument(location);
  const isTaken = (other: HostTable) => other !== table && other.name.toLowerCase() === name.toLowerCase();
  if (table.sheet.workbook.tables.some(isTaken)) throw itemAlreadyExists(location);
  table.name = name;
}

function setTotals(table: HostTable, shows: boolean): void {
  if (shows !== table.hasTotals) throw notImplemented("showing or hiding a table's totals row");
}

const drop = (table: HostTable): void => {
  table.range.release();
  removeWhere(table.sheet.tables, (other) => other === table);
};

const looks = { ShowBandedRows: true, ShowBandedColumns: false, ShowFilterButton: true, Style: "TableStyleMedium2", ShowHeaders: true };

export const tableApi: Show<HostTable> = apiType<HostTable>({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (table, value) => {
        rename(table, value.text(0), value.location);
      },
    },
    ShowTotals: {
      get: ({ hasTotals }) => hasTotals,
      set: (table, value) => {
        setTotals(table, value.flag(0));
      },
    },
    ...bagProperties<HostTable>(looks, (table) => table.properties),
  },
  parts: {
    Columns: columnsApi,
    Rows: rowsApi,
    Worksheet: ({ sheet }) => worksheetApi(sheet),
    AutoFilter: ({ properties: bag }) => autoFilterApi(bag.child("AutoFilter")),
  },
  methods: {
    GetRange: ({ range }) => rangeApi(range),
    GetHeaderRowRange: ({ header }) => rangeApi(header),
    GetDataBodyRange: ({ body }) => rangeApi(body),
    GetTotalRowRange: ({ totals }, args) => {
      if (!totals) throw invalidArgument(args.location);
      return rangeApi(totals);
    },
    Resize: (table, args) => {
      resize(table, args);
    },
    Delete: (table) => {
      clearRange(table.range, "All");
      drop(table);
    },
    ConvertToRange: (table) => {
      drop(table);
      return rangeApi(table.range);
    },
    ClearFilters: ({ properties: bag }) => {
      bag.child("AutoFilter").clear();
    },
    _RegisterDataChangedEvent: ({ id, sheet }) => {
      sheet.workbook.listen("tableChanged", id);
    },
    _UnregisterDataChangedEvent: ({ id, sheet }) => {
      sheet.workbook.unlisten("tableChanged", id);
    },
  },
});

function tableCollection<Target extends object>(name: string, members: (target: Target) => readonly HostTable[]) {
  return collection<Target, HostTable>({ name, members, keys: (table) => [table.name, table.id], show: tableApi });
}

const add = (workbook: HostWorkbook, find: (address: string) => HostRange | null, args: Arguments) => {
  if (!args.flag(1)) throw notImplemented("TableCollection.add without headers");
  return tableApi(workbook.addTable(args.range(0, find)));
};

const workbookTables = tableCollection<HostWorkbook>("TableCollection", ({ tables }) => tables);
const sheetTables = tableCollection<HostSheet>("TableCollection", ({ tables }) => tables);
const countOf = { Count: { get: ({ tables }: { readonly tables: readonly HostTable[] }) => tables.length } };

export const workbookTablesApi: Show<HostWorkbook> = apiType<HostWorkbook>({
  ...workbookTables,
  properties: countOf,
  methods: { ...workbookTables.methods, Add: (workbook, args) => add(workbook, (address) => workbook.range(address), args) },
});

export const sheetTablesApi: Show<HostSheet> = apiType<HostSheet>({
  ...sheetTables,
  properties: countOf,
  methods: { ...sheetTables.methods, Add: (sheet, args) => add(sheet.workbook, (address) => sheet.find(address), args) },
} satisfies Definition<HostSheet>);

const touching = ({ sheet, area }: HostRange) => sheet.tables.filter((table) => intersection(table.range.area, area));

/** The tables that touch a range. */
export const scopedTablesApi: Show<HostRange> = apiType<HostRange>(tableCollection<HostRange>("TableScopedCollection", touching));
