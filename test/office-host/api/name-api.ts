import { invalidArgument, itemNotFound } from "../model/host-error.ts";
import { contentOf, type HostName, type HostNames } from "../model/host-names.ts";
import type { HostRange } from "../model/host-range.ts";
import type { HostSheet } from "../model/host-sheet.ts";
import type { HostWorkbook } from "../model/host-workbook.ts";
import { apiType, type Show } from "./api-object.ts";
import type { Arguments } from "./arguments.ts";
import { collection } from "./collections.ts";
import { rangeApi } from "./range-api.ts";
import { worksheetApi } from "./worksheet-api.ts";

/** A name with its list and its workbook. */
interface ListedName {
  readonly item: HostName;
  readonly names: HostNames;
  readonly workbook: HostWorkbook;
}

interface NameList {
  readonly names: HostNames;
  readonly workbook: HostWorkbook;
}

const typeOf = ({ item }: ListedName) => (item.formula.includes("#REF!") ? "Error" : item.range ? "Range" : "String");

export const nameApi: Show<ListedName> = apiType<ListedName>({
  name: "NamedItem",
  identity: ({ item }) => ({ _Id: item.name }),
  properties: {
    Name: { get: ({ item }) => item.name },
    Type: { get: typeOf },
    Value: { get: ({ item }) => (item.range ? item.range.address : item.formula.replace(/^=/, "")) },
    Scope: { get: ({ item }) => (item.scope ? "Worksheet" : "Workbook") },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ item, workbook }, value) => {
        item.refer(contentOf(workbook, value.text(0)));
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = value.flag(0);
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        if (value.text(0).length > 255) throw invalidArgument(value.location);
        item.comment = value.text(0);
      },
    },
  },
  parts: {
    Worksheet: ({ item }) => scopeOf(item),
    WorksheetOrNullObject: ({ item }) => (item.scope ? worksheetApi(item.scope) : null),
  },
  methods: {
    Delete: ({ item, names }) => {
      names.remove(item);
    },
    GetRange: ({ item }, args) => {
      if (!item.range) throw itemNotFound(args.location);
      return rangeApi(item.range);
    },
    GetRangeOrNullObject: ({ item }) => (item.range ? rangeApi(item.range) : null),
  },
});

function scopeOf(item: HostName) {
  if (!item.scope) throw itemNotFound("NamedItem.worksheet");
  return worksheetApi(item.scope);
}

const listed = ({ names, workbook }: NameList): readonly ListedName[] => names.items.map((item) => ({ item, names, workbook }));
const lookup = collection<NameList, ListedName>({
  name: "NamedItemCollection",
  members: listed,
  keys: ({ item }) => [item.name],
  show: nameApi,
});

const namesApi: Show<NameList> = apiType<NameList>({
  ...lookup,
  methods: {
    ...lookup.methods,
    Add: ({ names, workbook }, args) => {
      const item = names.add(args.text(0), content(workbook, args), args.textOr(2, ""));
      return nameApi({ item, names, workbook });
    },
  },
});

function content(workbook: HostWorkbook, args: Arguments): HostRange | string {
  const range = args.rangeOrNull(1);
  return range ? range.with(range.area) : contentOf(workbook, args.text(1));
}

export const workbookNamesApi = (workbook: HostWorkbook) => namesApi({ names: workbook.names, workbook });
export const sheetNamesApi = (sheet: HostSheet) => namesApi({ names: sheet.names, workbook: sheet.workbook });
