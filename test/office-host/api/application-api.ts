import type { HostFile, HostWorkbook } from "../model/host-workbook.ts";
import { apiType, type Show } from "./api-object.ts";
import { bagProperties, bagType } from "./bag-type.ts";

const numberFormatApi = bagType("NumberFormatInfo", { NumberDecimalSeparator: ",", NumberGroupSeparator: "\u00a0" });
const datetimeFormatApi = bagType("DatetimeFormatInfo", { DateSeparator: ".", ShortDatePattern: "dd.MM.yyyy", TimeSeparator: ":" });

/** A Norwegian Excel, as the municipalities have it; a test may set other values in the workbook's `application` bag. */
const cultureApi = bagType("CultureInfo", { Name: "nb-NO" }, { NumberFormat: numberFormatApi, DatetimeFormat: datetimeFormatApi });

/** A workbook of its own that a file is about to be opened as. */
const createdApi: Show<{ readonly workbook: HostWorkbook; readonly file: HostFile }> = apiType({
  name: "WorkbookCreated",
  identity: () => ({ Id: "created" }),
  methods: {
    Open: ({ workbook, file }) => {
      workbook.opened.push(file);
    },
  },
});

const defaults = { DecimalSeparator: ",", ThousandsSeparator: "\u00a0", UseSystemSeparators: true, CalculationState: "Done" };

export const applicationApi: Show<HostWorkbook> = apiType<HostWorkbook>({
  name: "Application",
  properties: bagProperties<HostWorkbook>({ CalculationMode: "Automatic", ...defaults }, ({ application }) => application),
  parts: { CultureInfo: ({ application }) => cultureApi(application.child("CultureInfo")) },
  methods: {
    CreateWorkbook: (workbook, args) => createdApi({ workbook, file: workbook.file(args.text(0), args.location) }),
    Calculate: (workbook, args) => {
      if (args.text(0) !== "Recalculate") workbook.formulas.listener?.calculateAll();
    },
    SuspendScreenUpdatingUntilNextSync: (workbook) => {
      count(workbook, "screenSuspended");
    },
    SuspendApiCalculationUntilNextSync: (workbook) => {
      count(workbook, "calculationSuspended");
    },
  },
});

/** How often it was asked for is kept, so that a test can see it. */
function count({ application }: HostWorkbook, what: string): void {
  application.set(what, Number(application.get(what) ?? 0) + 1);
}
