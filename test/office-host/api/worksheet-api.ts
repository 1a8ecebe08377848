import type { Json } from "../json.ts";
import { areaFrom, wholeSheet } from "../model/area.ts";
import { invalidArgument, invalidOperation, invalidReference } from "../model/host-error.ts";
import type { HostSheet, Visibility } from "../model/host-sheet.ts";
import { apiType, type ApiObject, type Definition, type Show } from "./api-object.ts";
import type { Arguments } from "./arguments.ts";
import { bagProperties, bagType } from "./bag-type.ts";
import { chartsApi } from "./chart-api.ts";
import { eventMethods } from "./event-methods.ts";
import { sheetFilterApi } from "./filter-api.ts";
import { sheetNamesApi } from "./name-api.ts";
import { commentsApi, notesApi } from "./note-api.ts";
import { rangeApi } from "./range-api.ts";
import { rangeAreasApi } from "./range-areas-api.ts";
import { shapesApi } from "./shape-api.ts";
import { customPropertiesApi } from "./storage-api.ts";
import { sheetTablesApi } from "./table-api.ts";

const protectionApi: Show<HostSheet> = apiType<HostSheet>({
  name: "WorksheetProtection",
  properties: { Protected: { get: ({ protection }) => protection !== null }, Options: { get: ({ protection }) => protection } },
  methods: {
    Protect: (sheet, args) => {
      sheet.assertWritable(args.location);
      sheet.protect(args.options(0));
    },
    Unprotect: (sheet) => {
      sheet.protect(null);
    },
  },
});

function freeze(sheet: HostSheet, rows: number, columns: number): void {
  sheet.frozen = areaFrom(0, 0, rows, columns);
}

const freezePanesApi: Show<HostSheet> = apiType<HostSheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args) => {
      freeze(sheet, args.integerOr(0, 1), wholeSheet.lastColumn + 1);
    },
    FreezeColumns: (sheet, args) => {
      freeze(sheet, wholeSheet.lastRow + 1, args.integerOr(0, 1));
    },
    FreezeAt: (sheet, args) => {
      sheet.frozen = args.range(0, (address) => sheet.find(address)).area;
    },
    Unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    GetLocationOrNullObject: (sheet) => (sheet.frozen ? rangeApi(sheet.range(sheet.frozen)) : null),
  },
});

const pageBreaksApi: Show<HostSheet> = apiType<HostSheet>({
  name: "PageBreakCollection",
  methods: {
    Add: (sheet, args) => {
      const range = args.range(0, (address) => sheet.find(address));
      sheet.pageBreaks.push(range.area);
      return rangeApi(range);
    },
    GetCount: ({ pageBreaks }) => pageBreaks.length,
    RemovePageBreaks: (sheet) => {
      sheet.pageBreaks = [];
    },
  },
});

const pageLayoutApi = bagType(
  "PageLayout",
  {
    Orientation: "Portrait",
    PaperSize: "A4",
    Zoom: { scale: 100 },
    CenterHorizontally: false,
    PrintGridlines: false,
    PrintHeadings: false,
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
  },
  {},
  {
    SetPrintArea: (bag, args) => {
      bag.set("PrintArea", args.rangeOrNull(0)?.address ?? args.text(0));
    },
    SetPrintTitleRows: (bag, args) => {
      bag.set("PrintTitleRows", args.rangeOrNull(0)?.address ?? args.text(0));
    },
  },
);

const isVisibility = (value: Json): value is Visibility => value === "Visible" || value === "Hidden" || value === "VeryHidden";

function setVisibility(sheet: HostSheet, value: Json, location: string): void {
  sheet.workbook.assertStructure(location);
  const others = sheet.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (!isVisibility(value) || (value !== "Visible" && others.length === 0)) throw invalidArgument(location);
  sheet.visibility = value;
}

function moveTo(sheet: HostSheet, position: number): void {
  const { sheets } = sheet.workbook;
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

const properties: Definition<HostSheet>["properties"] = {
  Id: { get: ({ id }) => id },
  Name: {
    get: ({ name }) => name,
    set: (sheet, value) => {
      sheet.workbook.assertStructure(value.location);
      sheet.rename(value.text(0));
    },
  },
  Position: {
    get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    set: (sheet, value) => {
      moveTo(sheet, value.integer(0));
    },
  },
  Visibility: {
    get: ({ visibility }) => visibility,
    set: (sheet, value) => {
      setVisibility(sheet, value.json(0), value.location);
    },
  },
  ...bagProperties<HostSheet>(
    { ShowGridlines: true, ShowHeadings: true, TabColor: "", StandardWidth: 8.43 },
    ({ properties: looks }) => looks,
  ),
  Gridlines: setOnly("ShowGridlines"),
  Headings: setOnly("ShowHeadings"),
};

/** The library reads these two under one name and sets them under another. */
function setOnly(name: string) {
  return {
    get: () => null,
    set: ({ properties: looks }: HostSheet, value: Arguments) => {
      looks.set(name, value.flag(0));
    },
  };
}

function areaAt(row: number, column: number, rows: number, columns: number, location: string) {
  const area = areaFrom(row, column, rows, columns);
  if (!area) throw invalidArgument(location);
  return area;
}

const methods: Definition<HostSheet>["methods"] = {
  GetRange: (sheet, args) => rangeApi(args.json(0) === null ? sheet.range() : args.range(0, (address) => namedRange(sheet, address))),
  GetRangeByIndexes: (sheet, args) =>
    rangeApi(sheet.range(areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3), args.location))),
  GetRanges: (sheet, args) =>
    rangeAreasApi({
      sheet,
      areas: args
        .text(0)
        .split(",")
        .map((address) => areaOf(sheet, address, args.location)),
    }),
  GetCell: (sheet, args) => rangeApi(sheet.range(areaAt(args.integer(0), args.integer(1), 1, 1, args.location))),
  GetUsedRange: (sheet, args) =>
    rangeApi(sheet.range(sheet.used(wholeSheet, args.flag(0)) ?? { row: 0, column: 0, lastRow: 0, lastColumn: 0 })),
  GetUsedRangeOrNullObject: (sheet, args) => {
    const area = sheet.used(wholeSheet, args.flag(0));
    return area ? rangeApi(sheet.range(area)) : null;
  },
  Activate: (sheet, args) => {
    if (sheet.visibility !== "Visible") throw invalidArgument(args.location);
    sheet.workbook.activate(sheet);
  },
  Delete: (sheet, args) => {
    sheet.workbook.assertStructure(args.location);
    if (sheet.visibility === "VeryHidden") throw invalidOperation(args.location);
    sheet.workbook.deleteSheet(sheet);
  },
  Calculate: () => null,
  ...eventMethods<HostSheet>((sheet) => ({ workbook: sheet.workbook, target: sheet.id })),
};

function areaOf(sheet: HostSheet, address: string, location: string) {
  const range = sheet.find(address);
  if (!range) throw invalidArgument(location);
  return range.area;
}

/** A range by address, or by a name of the sheet or the workbook. */
function namedRange(sheet: HostSheet, address: string) {
  return sheet.find(address) ?? sheet.names.find(address)?.range ?? sheet.workbook.names.find(address)?.range ?? null;
}

const worksheet: Show<HostSheet> = apiType<HostSheet>({
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  properties,
  parts: {
    Tables: sheetTablesApi,
    Charts: chartsApi,
    Shapes: shapesApi,
    Names: sheetNamesApi,
    Notes: notesApi,
    Comments: commentsApi,
    AutoFilter: sheetFilterApi,
    Protection: protectionApi,
    FreezePanes: freezePanesApi,
    HorizontalPageBreaks: pageBreaksApi,
    PageLayout: ({ properties: looks }) => pageLayoutApi(looks.child("PageLayout")),
    CustomProperties: ({ customProperties }) => customPropertiesApi(customProperties),
  },
  methods,
});

/** A worksheet as the client sees it. Throws InvalidReference when it has been deleted. */
export function worksheetApi(sheet: HostSheet): ApiObject {
  if (sheet.isDeleted) throw invalidReference("Worksheet");
  return worksheet(sheet);
}
