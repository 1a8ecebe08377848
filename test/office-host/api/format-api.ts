import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { Json } from "../json.ts";
import { wholeSheet } from "../model/area.ts";
import type { HostRange } from "../model/host-range.ts";
import { displayText } from "../model/number-format.ts";
import { numberFormatAt } from "../model/write.ts";
import { apiType, type ApiObject, type Definition } from "./api-object.ts";
import { collection } from "./collections.ts";

/** The cells a format is set on; one part of the format has its own prefix among the layers. */
interface Formatted {
  readonly ranges: readonly HostRange[];
}

/** Properties stored as layers over the cells: each reads as its default where nothing is set, and as null where cells differ. */
function layered(prefix: string, defaults: Readonly<Record<string, Json>>, stretch: (area: Area) => Area = (area) => area) {
  const entries = Object.entries(defaults).map(([name, unset]) => {
    const key = `${prefix}${name}`;
    const get = ({ ranges }: Formatted): Json => {
      const values = ranges.map(({ sheet, area }) => sheet.formats.shared(key, stretch(area), unset));
      return values.every((value) => value === values[0]) && values[0] !== undefined ? values[0] : null;
    };
    const set: NonNullable<NonNullable<Definition<Formatted>["properties"]>[string]["set"]> = ({ ranges }, value) => {
      for (const { sheet, area } of ranges) {
        sheet.assertWritable(value.location);
        sheet.formats.put(key, stretch(area), value.json(0));
      }
    };
    return [name, { get, set }] as const;
  });
  return Object.fromEntries(entries);
}

const entireColumns = (area: Area): Area => ({ ...area, row: 0, lastRow: wholeSheet.lastRow });
const entireRows = (area: Area): Area => ({ ...area, column: 0, lastColumn: wholeSheet.lastColumn });

const fillApi = apiType<Formatted>({
  name: "RangeFill",
  properties: layered("Fill.", { Color: "#FFFFFF", Pattern: "None", PatternColor: "#000000", TintAndShade: 0 }),
  methods: {
    Clear: ({ ranges }) => {
      for (const { sheet, area } of ranges) sheet.formats.put("Fill.Color", area, "#FFFFFF");
    },
  },
});

const fontApi = apiType<Formatted>({
  name: "RangeFont",
  properties: layered("Font.", {
    Name: "Calibri",
    Size: 11,
    Color: "#000000",
    Bold: false,
    Italic: false,
    Underline: "None",
    Strikethrough: false,
  }),
});

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

const borderApis = new Map(
  sides.map((side) => [
    side,
    apiType<Formatted>({
      name: "RangeBorder",
      properties: {
        ...layered(`Border.${side}.`, { Style: "None", Weight: "Thin", Color: "#000000" }),
        SideIndex: { get: () => side },
      },
    }),
  ]),
);

interface Border extends Formatted {
  readonly side: string;
}

const showBorder = (border: Border): ApiObject => {
  const show = borderApis.get(border.side);
  if (!show) throw new Error(`No border side ${border.side}.`);
  return show(border);
};

const bordersApi = apiType<Formatted>(
  collection<Formatted, Border>({
    name: "RangeBorderCollection",
    members: ({ ranges }) => sides.map((side) => ({ ranges, side })),
    keys: ({ side }) => [side],
    show: showBorder,
  }),
);

const rangeFormatApi = apiType<Formatted>({
  name: "RangeFormat",
  properties: {
    ...layered("", {
      WrapText: false,
      HorizontalAlignment: "General",
      VerticalAlignment: "Bottom",
      IndentLevel: 0,
      TextOrientation: 0,
      ShrinkToFit: false,
    }),
    ...layered("", { ColumnWidth: 48 }, entireColumns),
    ...layered("", { RowHeight: 15 }, entireRows),
    UseStandardWidth: {
      get: () => null,
      set: ({ ranges }, value) => {
        if (value.flag(0)) for (const { sheet, area } of ranges) sheet.formats.put("ColumnWidth", entireColumns(area), null);
      },
    },
  },
  parts: { Fill: fillApi, Font: fontApi, Borders: bordersApi },
  methods: {
    AutofitColumns: ({ ranges }) => {
      for (const range of ranges) autofitColumns(range);
    },
    AutofitRows: ({ ranges }) => {
      for (const { sheet, area } of ranges) sheet.formats.put("RowHeight", entireRows(area), null);
    },
  },
});

/** About the width of a digit in points. */
const characterWidth = 5.25;

function autofitColumns({ sheet, area }: HostRange): void {
  const longest = new Map<number, number>();
  sheet.cells.forEach(area, (row, column, { value }) => {
    const { length } = displayText(value, numberFormatAt(sheet, row, column));
    longest.set(column, Math.max(longest.get(column) ?? 0, length));
  });
  for (const [column, length] of longest) {
    sheet.formats.put("ColumnWidth", entireColumns({ ...area, column, lastColumn: column }), (length + 1) * characterWidth);
  }
}

/** The format of one range, or of several at once. */
export const formatApi = (...ranges: readonly HostRange[]): ApiObject => rangeFormatApi({ ranges });
