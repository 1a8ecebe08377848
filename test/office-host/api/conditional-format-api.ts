import { intersection } from "../model/area.ts";
import { Bag } from "../model/bag.ts";
import { notImplemented } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";
import { removeWhere, type ConditionalFormat } from "../model/host-sheet.ts";
import { apiType, type ApiObject, type Show } from "./api-object.ts";
import { bagType } from "./bag-type.ts";
import { collection } from "./collections.ts";
import { rangeApi } from "./range-api.ts";

const formatOfRule = bagType(
  "ConditionalRangeFormat",
  { NumberFormat: null },
  {
    Font: bagType("ConditionalRangeFont", { Color: null, Bold: null, Italic: null, Underline: null, Strikethrough: null }),
    Fill: bagType("ConditionalRangeFill", { Color: null }),
  },
);

/** The kinds of rule, by the part that holds each. */
const kinds: Readonly<Record<string, (rule: Bag) => ApiObject>> = {
  Custom: bagType("CustomConditionalFormat", {}, { Rule: bagType("ConditionalFormatRule", { Formula: "" }), Format: formatOfRule }),
  CellValue: bagType("CellValueConditionalFormat", { Rule: null }, { Format: formatOfRule }),
  ColorScale: bagType("ColorScaleConditionalFormat", { Criteria: null, ThreeColorScale: false }),
};

const partOf = (kind: string, format: ConditionalFormat) => (format.type === kind ? (kinds[kind]?.(format.rule) ?? null) : null);
const kindParts = Object.keys(kinds).flatMap((kind) => [
  [kind, (format: ConditionalFormat) => partOf(kind, format)] as const,
  [`${kind}OrNullObject`, (format: ConditionalFormat) => partOf(kind, format)] as const,
]);

export const conditionalFormatApi: Show<ConditionalFormat> = apiType<ConditionalFormat>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ type }) => type },
    Priority: { get: (format) => format.range.sheet.conditionalFormats.indexOf(format) },
    StopIfTrue: {
      get: ({ rule }) => rule.get("StopIfTrue") ?? false,
      set: ({ rule }, value) => {
        rule.set("StopIfTrue", value.flag(0));
      },
    },
  },
  parts: Object.fromEntries(kindParts),
  methods: {
    Delete: (format) => {
      removeWhere(format.range.sheet.conditionalFormats, (other) => other === format);
    },
    GetRange: ({ range }) => rangeApi(range),
    GetRangeOrNullObject: ({ range }) => rangeApi(range),
  },
});

const formatsOn = ({ sheet, area }: HostRange) => sheet.conditionalFormats.filter(({ range }) => intersection(range.area, area));

const lookup = collection<HostRange, ConditionalFormat>({
  name: "ConditionalFormatCollection",
  members: formatsOn,
  keys: ({ id }) => [id],
  show: conditionalFormatApi,
});

/** The conditional formats that touch a range. A new one comes first, as in Excel. */
export const conditionalFormatsApi: Show<HostRange> = apiType<HostRange>({
  ...lookup,
  methods: {
    ...lookup.methods,
    Add: (range, args) => {
      const type = args.text(0);
      if (!(type in kinds)) throw notImplemented(`ConditionalFormatCollection.add(${type})`);
      range.sheet.assertWritable(args.location);
      const id = `{CF-${range.sheet.workbook.nextId()}}`;
      const format = { id, type, range: range.with(range.area).anchor(), rule: new Bag() };
      range.sheet.conditionalFormats.unshift(format);
      return conditionalFormatApi(format);
    },
    ClearAll: (range, args) => {
      range.sheet.assertWritable(args.location);
      const touching = formatsOn(range);
      removeWhere(range.sheet.conditionalFormats, (format) => touching.includes(format));
    },
  },
});
