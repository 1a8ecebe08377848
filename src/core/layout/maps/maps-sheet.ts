import type { LegendEntry } from "../../maps/map-entries.ts";
import { hasTiles, tileMapOf, type Tile, type TileMap } from "../../maps/tile-map.ts";
import type { Issue } from "../../issues/issue.ts";
import type { Assessment, ResultTable } from "../../score/results.ts";
import type { OutCell } from "../../sheet/change.ts";
import { caption, type Caption } from "../texts/captions.ts";
import type { SheetInput } from "../texts/input.ts";
import { acrossRow, line, noteLines, outCell, type OutRow, type SheetBody } from "../texts/out-cells.ts";
import type { SheetTexts } from "../texts/texts.ts";
import { inWordsOf } from "../texts/texts-in-words.ts";

/** A tile's width in characters: four letters of its size. */
const tileWidth = 4.5;

/** How wide a letter is at most on average, in the digits that widths count: in a title, in a note, and else. */
const titleLetter = 1.15;
const letterWidth = 0.9;
const noteLetter = 0.75;

/** No narrower than this many columns: what titles and notes need. */
const fewestColumns = 24;

/** One map as rows; the numbers of rows count from the block's first. */
interface MapBlock {
  readonly title: string;
  readonly rows: readonly OutRow[];
  readonly noteRows: readonly number[];
}

/** Whether any of the tables is a map that can be drawn. */
export function hasMaps({ assessment, tables }: Pick<SheetInput, "assessment" | "tables">): boolean {
  return tables.some((table) => hasTiles(table, assessment));
}

/** A remark for each map that nothing says where to draw. */
export function mapIssues(assessment: Assessment, tables: readonly ResultTable[]): readonly Issue[] {
  const missing = tables.filter((table) => table.rule.kind === "map" && !hasTiles(table, assessment));
  return missing.map(({ title }) => ({ code: "map_without_tiles", severity: "remark", place: null, title }));
}

/** The tile maps one under the other, each with title, legend, base and sources, and links on top. `name` is what the sheet is called. */
export function mapsSheet({ assessment, texts: general }: SheetInput, maps: readonly ResultTable[], name: string): SheetBody {
  const texts = inWordsOf(assessment.ruleSet, general);
  const drawn = maps.flatMap((table) => {
    const map = tileMapOf(table, assessment);
    return map ? [{ map, caption: caption(table, assessment, texts) }] : [];
  });
  const columns = Math.max(fewestColumns, ...drawn.map(({ map }) => map.columns));
  const blocks = drawn.map((one) => mapBlock(one.map, one.caption, columns, assessment, texts));
  const intro = [
    line(assessment.ruleSet.title, "title"),
    ...assessment.sheetNotes.map((note) => line(note, "subtitle")),
    line(drawn.length === 0 ? texts.maps.none : texts.maps.tiles, "subtitle"),
    [],
  ];
  const links: OutRow[] = [];
  const starts: number[] = [];
  let row = intro.length + blocks.length + 1;
  for (const block of blocks) {
    links.push(line(block.title, "link", { sheet: name, row, column: 0 }));
    starts.push(row);
    row += block.rows.length + 1;
  }
  return {
    rows: [...intro, ...links, ...blocks.flatMap(({ rows }): OutRow[] => [[], ...rows])],
    widths: Array.from({ length: columns }, () => tileWidth),
    frozenRows: 0,
    merges: blocks.flatMap(({ noteRows }, index) => noteRows.map((note) => acrossRow((starts[index] ?? 0) + note, columns - 1))),
    scales: [],
    charts: [],
    landscape: false,
  };
}

function mapBlock(map: TileMap, { title, subtitle, notes }: Caption, columns: number, assessment: Assessment, texts: SheetTexts): MapBlock {
  const legend = map.legend.map((entry): OutRow => [legendTile(entry), outCell(texts.maps.legend(entry.label, entry.count), "subtitle")]);
  const head = [line(title, "title"), line(subtitle, "subtitle"), ...legend];
  const above = rowsAbove(map, head);
  const rows = [...head, ...Array.from({ length: above + map.rows - head.length }, (): OutRow => [])].map((cells) => [...cells]);
  for (const tile of map.tiles) put(rows[above + tile.row] ?? [], tile.column, tileCell(tile, assessment));
  const without = map.without.length === 0 ? [] : [texts.maps.without(map.without)];
  const noteTexts = [...without, ...notes].flatMap((note) => noteLines(note, (columns * tileWidth) / noteLetter));
  return {
    title,
    rows: [...rows, ...noteTexts.map((note) => line(note, "note"))],
    noteRows: noteTexts.map((_, index) => rows.length + index),
  };
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
