import { itemNotFound } from "../model/host-error.ts";
import type { HostSheet } from "../model/host-sheet.ts";
import { apiType, type Show } from "./api-object.ts";
import { rangeApi } from "./range-api.ts";

/** A sheet's own filter. What becomes of the choices when it is applied anew is not documented: here they are lost. */
export const sheetFilterApi: Show<HostSheet> = apiType<HostSheet>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: ({ filter }) => filter !== null },
    IsDataFiltered: { get: ({ filter }) => filter?.isFiltered ?? false },
  },
  methods: {
    Apply: (sheet, args) => {
      sheet.assertWritable(args.location);
      sheet.filter?.range.release();
      sheet.filter = { range: args.range(0, (address) => sheet.find(address)).anchor(), isFiltered: args.json(1) !== null };
    },
    GetRange: ({ filter }, args) => {
      if (!filter) throw itemNotFound(args.location);
      return rangeApi(filter.range);
    },
    GetRangeOrNullObject: ({ filter }) => filter && rangeApi(filter.range),
    Remove: (sheet, args) => {
      sheet.assertWritable(args.location);
      sheet.filter?.range.release();
      sheet.filter = null;
    },
    ClearCriteria: (sheet, args) => {
      sheet.assertWritable(args.location);
      if (sheet.filter) sheet.filter = { ...sheet.filter, isFiltered: false };
    },
  },
});
