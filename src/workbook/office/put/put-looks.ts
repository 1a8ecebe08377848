import { areaAddress } from "../../../core/sheet/address.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { Look } from "../../../core/sheet/change.ts";
import { baseSize, borderColor, looks, type LookStyle } from "../../facts/page/looks.ts";
import { step, type Step } from "../host/steps.ts";

/** Excel fails on longer lists of areas somewhere around 8 000 characters. */
const longestAddress = 4000;

/** Gives areas of a sheet the looks of cells, but for number formats, which have their own order. */
export function putLooks(sheet: string, areas: ReadonlyMap<Look, readonly Area[]>): readonly Step[] {
  return [...areas].flatMap(([look, list]) =>
    addressLists(list).map((addresses) =>
      step(6, addresses.length, (sheets) => {
        formatRange(sheets.of(sheet).getRanges(addresses).format, looks[look]);
      }),
    ),
  );
}

/** The areas' addresses as lists that Excel takes: "A1:B2,D4". */
export function addressLists(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestAddress) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center" } as const;
const edge = { top: "EdgeTop", bottom: "EdgeBottom" } as const;

function formatRange(format: Excel.RangeFormat, style: LookStyle): void {
  const { font } = format;
  if (style.bold) font.bold = true;
  if (style.underline) font.underline = "Single";
  if (style.larger !== undefined) font.size = baseSize + style.larger;
  if (style.color !== undefined) font.color = `#${style.color}`;
  if (style.horizontal) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical) format.verticalAlignment = vertical[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.border) {
    const border = format.borders.getItem(edge[style.border]);
    border.style = "Continuous";
    border.color = `#${borderColor}`;
  }
}

/**
 * Where each look stands, in as few rectangles as its cells lie in: side by side first, then rows alike below each other. A look with a
 * line on one side keeps its rows apart, for the line is drawn on each.
 */
export function areasByLook(rows: readonly (readonly (Look | null)[])[]): ReadonlyMap<Look, readonly Area[]> {
  const areas = new Map<Look, Area[]>();
  const open = new Map<string, { readonly look: Look; area: Area }>();
  rows.forEach((cells, row) => {
    for (const { look, column, lastColumn } of runsOf(cells)) {
      const key = `${look} ${column} ${lastColumn}`;
      const above = open.get(key);
      if (above?.area.lastRow === row - 1 && looks[look].border === undefined) {
        above.area = { ...above.area, lastRow: row };
        continue;
      }
      if (above) put(areas, look, above.area);
      open.set(key, { look, area: { row, column, lastRow: row, lastColumn } });
    }
  });
  for (const { look, area } of open.values()) put(areas, look, area);
  return areas;
}

function put(areas: Map<Look, Area[]>, look: Look, area: Area): void {
  areas.set(look, [...(areas.get(look) ?? []), area]);
}

interface LookRun {
  readonly look: Look;
  readonly column: number;
  lastColumn: number;
}

function runsOf(cells: readonly (Look | null)[]): readonly LookRun[] {
  const runs: LookRun[] = [];
  cells.forEach((look, column) => {
    const last = runs.at(-1);
    if (look === null) return;
    if (last?.look === look && last.lastColumn === column - 1) last.lastColumn = column;
    else runs.push({ look, column, lastColumn: column });
  });
  return runs;
}
