import type { Json } from "../json.ts";
import { HostError, itemNotFound, invalidReference, notImplemented } from "../model/host-error.ts";
import type { HostSheet } from "../model/host-sheet.ts";
import type { HostWorkbook } from "../model/host-workbook.ts";
import { apiType, type Show } from "./api-object.ts";
import type { Arguments } from "./arguments.ts";
import { applicationApi } from "./application-api.ts";
import { bagType } from "./bag-type.ts";
import { chartApi } from "./chart-api.ts";
import { collection } from "./collections.ts";
import { eventMethods, wholeWorkbook } from "./event-methods.ts";
import { workbookNamesApi } from "./name-api.ts";
import { rangeApi } from "./range-api.ts";
import { customXmlPartsApi, settingsApi } from "./storage-api.ts";
import { workbookTablesApi } from "./table-api.ts";
import { worksheetApi } from "./worksheet-api.ts";

const sheetLookup = collection<HostWorkbook, HostSheet>({
  name: "WorksheetCollection",
  members: ({ sheets }) => sheets,
  keys: ({ id, name }) => [id, name],
  show: worksheetApi,
});

const shown = (workbook: HostWorkbook, args: Arguments) =>
  args.flag(0) ? workbook.sheets.filter(({ visibility }) => visibility === "Visible") : workbook.sheets;

const sheetOrThrow = (sheet: HostSheet | undefined, args: Arguments) => {
  if (!sheet) throw itemNotFound(args.location);
  return worksheetApi(sheet);
};

const worksheetsApi: Show<HostWorkbook> = apiType<HostWorkbook>({
  ...sheetLookup,
  methods: {
    ...sheetLookup.methods,
    GetCount: (workbook, args) => shown(workbook, args).length,
    GetFirst: (workbook, args) => sheetOrThrow(shown(workbook, args)[0], args),
    GetLast: (workbook, args) => sheetOrThrow(shown(workbook, args).at(-1), args),
    GetActiveWorksheet: ({ active }) => worksheetApi(active),
    Add: (workbook, args) => {
      workbook.assertStructure(args.location);
      return worksheetApi(workbook.addSheet(args.json(0) === null ? undefined : args.text(0)));
    },
    ...eventMethods<HostWorkbook>((workbook) => ({ workbook, target: wholeWorkbook })),
  },
});

const propertiesApi = bagType("DocumentProperties", { Author: "", Title: "", Subject: "", Comments: "", Company: "", Keywords: "" });

/** Inserts all sheets of a file, last; other places and choices of sheets are asked for by nobody here. */
function insertWorksheets(workbook: HostWorkbook, args: Arguments): Json {
  const { positionType = "End", relativeTo = null, sheetNamesToInsert = null } = args.options(1);
  if (positionType !== "End" || relativeTo !== null || sheetNamesToInsert !== null)
    throw notImplemented(`${args.location} elsewhere or in part`);
  const file = workbook.file(args.text(0), args.location);
  workbook.assertStructure(args.location);
  if (file.isRich && workbook.insertsPlainSheetsOnly) throw new HostError("UnsupportedFeature", unsupported, 400, args.location);
  return file.addTo(workbook).map(({ id }) => id);
}

const unsupported = "The operation failed because the source contains one or more unsupported features.";

function selectedRange({ active }: HostWorkbook) {
  return rangeApi(active.range(active.selection));
}

export const workbookApi: Show<HostWorkbook> = apiType<HostWorkbook>({
  name: "Workbook",
  properties: { Name: { get: ({ name }) => name }, ReadOnly: { get: () => false }, IsDirty: { get: () => true } },
  parts: {
    Worksheets: worksheetsApi,
    Tables: workbookTablesApi,
    Names: workbookNamesApi,
    Settings: ({ settings }) => settingsApi(settings),
    CustomXmlParts: customXmlPartsApi,
    Application: applicationApi,
    Properties: ({ properties }) => propertiesApi(properties),
    _Runtime: ({ application }) => runtimeApi(application.child("Runtime")),
  },
  methods: {
    GetSelectedRange: selectedRange,
    GetActiveCell: ({ active }) =>
      rangeApi(active.range({ ...active.selection, lastRow: active.selection.row, lastColumn: active.selection.column })),
    InsertWorksheetsFromBase64: insertWorksheets,
    GetActiveChartOrNullObject: ({ active }) => (active.charts[0] ? chartApi(active.charts[0]) : null),
    _RemoveReference: (workbook, args) => {
      workbook.references.get(args.text(0))?.release();
      workbook.references.delete(args.text(0));
    },
    _GetRangeForEventByReferenceId: (workbook, args) => {
      const range = workbook.references.get(args.text(0));
      if (!range) throw invalidReference(args.location);
      return rangeApi(range);
    },
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
});

const runtimeApi = bagType("Runtime", { EnableEvents: true });
