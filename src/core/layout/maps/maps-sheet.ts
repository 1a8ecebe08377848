import type { Choropleth } from "../../maps/choropleth.ts";
import type { LegendEntry } from "../../maps/map-entries.ts";
import { hasTiles, tileMapOf, type Tile, type TileMap } from "../../maps/tile-map.ts";
import type { Issue } from "../../issues/issue.ts";
import type { Assessment, ResultTable } from "../../score/results.ts";
import type { Drawing, OutCell } from "../../sheet/change.ts";
import type { Area } from "../../sheet/sheet.ts";
import { caption } from "../texts/captions.ts";
import type { SheetInput } from "../texts/input.ts";
import { acrossRow, line, noteLines, outCell, type OutRow, type SheetBody } from "../texts/out-cells.ts";
import type { SheetTexts } from "../texts/texts.ts";
import { inWordsOf } from "../texts/texts-in-words.ts";
import { boundaryNotes, mapTexts } from "./map-texts.ts";
import { regionDrawing } from "./region-drawing.ts";

/** A tile's width in characters: four letters of its size. */
const tileWidth = 4.5;

/** How wide a letter is at most on average, in the digits that widths count: in a title, in a note, and else. */
const titleLetter = 1.15;
const letterWidth = 0.9;
const noteLetter = 0.75;

/** A cell of the sheet, in CSS pixels. */
const cellPixels = { width: 36, height: 20 };

/** No narrower than this many columns: what titles and notes need. */
const fewestColumns = 24;

/** One map as rows; the numbers of rows count from the block's first. */
interface MapBlock {
  readonly title: string;
  readonly rows: readonly OutRow[];
  readonly noteRows: readonly number[];
  /** null where no boundaries are given. */
  readonly drawing: Drawing | null;
}

/** A map in squares, on boundaries, or both. */
interface DrawnMap {
  readonly table: ResultTable;
  readonly tiles: TileMap | null;
  readonly regions: Choropleth | null;
}

/** Whether any of the tables is a map that can be drawn. */
export function hasMaps({ assessment, tables, regions }: Pick<SheetInput, "assessment" | "tables" | "regions">): boolean {
  return tables.some((table) => isDrawn(table, assessment, regions));
}

function isDrawn(table: ResultTable, assessment: Assessment, regions: SheetInput["regions"]): boolean {
  return hasTiles(table, assessment) || (regions?.(table, assessment) ?? null) !== null;
}

/** A remark for each map that nothing says where to draw. */
export function mapIssues({ assessment, tables, regions }: Pick<SheetInput, "assessment" | "tables" | "regions">): readonly Issue[] {
  const missing = tables.filter((table) => table.rule.kind === "map" && !isDrawn(table, assessment, regions));
  return missing.map(({ title }) => ({ code: "map_without_tiles", severity: "remark", place: null, title }));
}

/**
 * The maps one under the other, each with title, legend, base and sources, and links on top: in squares, and under these on boundaries where
 * some are given. `name` is what the sheet is called.
 */
export function mapsSheet(input: SheetInput, maps: readonly ResultTable[], name: string): SheetBody {
  const { assessment } = input;
  const texts = inWordsOf(assessment.ruleSet, input.texts);
  const drawn = maps.flatMap((table): DrawnMap[] => {
    const [tiles, regions] = [tileMapOf(table, assessment), input.regions?.(table, assessment) ?? null];
    return tiles || regions ? [{ table, tiles, regions }] : [];
  });
  const columns = Math.max(fewestColumns, ...drawn.map(({ tiles }) => tiles?.columns ?? 0));
  const intro = [
    line(assessment.ruleSet.title, "title"),
    ...assessment.sheetNotes.map((note) => line(note, "subtitle")),
    ...introLines(drawn, texts).map((text) => line(text, "subtitle")),
    [],
  ];
  const links: OutRow[] = [];
  const blocks: MapBlock[] = [];
  const merges: Area[] = [];
  let row = intro.length + drawn.length + 1;
  for (const map of drawn) {
    const block = mapBlock(map, { row, columns }, assessment, texts);
    links.push(line(block.title, "link", { sheet: name, row, column: 0 }));
    merges.push(...block.noteRows.map((note) => acrossRow(row + note, columns - 1)));
    blocks.push(block);
    row += block.rows.length + 1;
  }
  return {
    rows: [...intro, ...links, ...blocks.flatMap(({ rows }): OutRow[] => [[], ...rows])],
    widths: Array.from({ length: columns }, () => tileWidth),
    frozenRows: 0,
    merges,
    scales: [],
    charts: [],
    drawings: blocks.flatMap(({ drawing }) => drawing ?? []),
    landscape: false,
  };
}

function introLines(drawn: readonly DrawnMap[], { maps }: SheetTexts): readonly string[] {
  const tiles = drawn.some((one) => one.tiles !== null) ? [maps.tiles] : [];
  const regions = drawn.some((one) => one.regions !== null) ? [maps.regions] : [];
  return drawn.length === 0 ? [maps.none] : [...tiles, ...regions];
}

/** `at` is where the block begins, and how many columns its notes go across. */
function mapBlock(
  { table, tiles, regions }: DrawnMap,
  at: { readonly row: number; readonly columns: number },
  assessment: Assessment,
  texts: SheetTexts,
): MapBlock {
  const { title, subtitle, notes } = caption(table, assessment, texts);
  const legend = (tiles ?? regions)?.legend.map((entry): OutRow => {
    return [legendTile(entry), outCell(texts.maps.legend(entry.label, entry.count), "subtitle")];
  });
  const head = [line(title, "title"), line(subtitle, "subtitle"), ...(legend ?? [])];
  const above = tiles ? rowsAbove(tiles, head) : head.length;
  const height = Math.max(head.length, above + (tiles?.rows ?? 0));
  const rows = [...head, ...Array.from({ length: height - head.length }, (): OutRow => [])].map((cells) => [...cells]);
  for (const tile of tiles?.tiles ?? []) put(rows[above + tile.row] ?? [], tile.column, tileCell(tile, assessment));
  const without = tiles && tiles.without.length > 0 ? [texts.maps.without(tiles.without)] : [];
  const noteTexts = [...without, ...notes].flatMap((note) => noteLines(note, (at.columns * tileWidth) / noteLetter));
  const noteRows = noteTexts.map((_, index) => rows.length + index);
  const all = [...rows, ...noteTexts.map((note) => line(note, "note"))];
  const drawing = regions && drawingUnder(table, regions, at.row + all.length + 1, assessment, texts);
  const room = drawing ? drawing.position.lastRow - drawing.position.row + 2 : 0;
  return { title, rows: [...all, ...Array.from({ length: room }, (): OutRow => [])], noteRows, drawing };
}

/** The map on boundaries, from a row on. */
function drawingUnder(table: ResultTable, regions: Choropleth, row: number, assessment: Assessment, texts: SheetTexts): Drawing {
  const notes = boundaryNotes(regions.facts, texts.maps);
  const drawing = regionDrawing(table.id, regions, mapTexts(table, assessment, texts, regions.legend, notes));
  const lastRow = row + Math.ceil(drawing.height / cellPixels.height) - 1;
  return { ...drawing, position: { row, column: 0, lastRow, lastColumn: Math.ceil(drawing.width / cellPixels.width) - 1 } };
}

function put(row: (OutCell | null)[], column: number, cell: OutCell): void {
  while (row.length < column) row.push(null);
  row[column] = cell;
}

/** How many rows stand over the map's first: none where title and legend have room in its empty upper left corner, as Norway has. */
function rowsAbove(map: TileMap, head: readonly OutRow[]): number {
  const fits = head.every((cells, row) => {
    const letters = cells.reduce((sum, cell) => sum + String(cell?.value ?? "").length, 0);
    const needed = Math.ceil((letters * (row === 0 ? titleLetter : letterWidth)) / tileWidth) + 1;
    return map.tiles.every((tile) => tile.row !== row || tile.column > needed);
  });
  return fits ? 0 : head.length + 1;
}

function legendTile({ sign, color }: LegendEntry): OutCell {
  return { value: sign, look: "tile", fill: color };
}

/**
 * A unit's short name over its sign, with name and value where the pointer rests, and a click that leads to its row among the answers. A blank
 * stands before the line break, since LibreOffice shows the text of a link in one line: «Bø 2», and not «Bø2».
 */
function tileCell({ short, name, unit, entry }: Tile, { match, responses }: Assessment): OutCell {
  const link = { sheet: match.sheet, row: responses.rows[unit] ?? 0, column: 0, tip: entry ? `${name}: ${entry.label}` : name };
  return { value: entry ? `${short} \n${entry.sign}` : short, look: "tile", link, ...(entry && { fill: entry.color }) };
}
