import { caption } from "./captions.ts";
import { acrossRow, line, type OutRow, type SheetBody } from "./out-cells.ts";
import type { SheetInput } from "./input.ts";
import { blockColumns, labelWidth, noteColumns, numberWidth, tableBlock, type TableBlock } from "./table-block.ts";

export interface TablesSheet {
  readonly body: SheetBody;
  /** The sheet's row of each table's headings, in the tables' order; the first category is right below. */
  readonly headerRows: readonly number[];
}

/** All tables one under the other, with links to each on top. `name` is what the sheet is called in this workbook. */
export function tablesSheet({ assessment, tables, texts }: SheetInput, name: string): TablesSheet {
  const { ruleSet } = assessment;
  const blocks = tables.map((table) => tableBlock(table, caption(table, assessment, texts)));
  const intro = [
    line(ruleSet.title, "title"),
    line(ruleSet.sources[0]?.reference ?? "", "subtitle"),
    ...assessment.sheetNotes.map((note) => line(note, "subtitle")),
    line(texts.tables.symbols, "subtitle"),
    [],
    line(texts.tables.contents, "header"),
  ];
  const starts = startRows(blocks, intro.length + tables.length);
  const links = blocks.map(({ title }, index) => line(title, "link", { sheet: name, row: starts[index] ?? 0, column: 0 }));
  const columns = Math.max(noteColumns, ...tables.map(blockColumns));
  const body: SheetBody = {
    rows: [...intro, ...links, ...blocks.flatMap(({ rows }): OutRow[] => [[], ...rows])],
    widths: [labelWidth, ...Array.from({ length: columns }, () => numberWidth)],
    frozenRows: 0,
    merges: blocks.flatMap(({ noteRows }, index) => noteRows.map((row) => acrossRow((starts[index] ?? 0) + row, noteColumns))),
    scales: [],
    charts: [],
    landscape: true,
  };
  return { body, headerRows: blocks.map(({ headerRow }, index) => (starts[index] ?? 0) + headerRow) };
}

/** The row of each block, with a blank row before it. */
function startRows(blocks: readonly TableBlock[], first: number): readonly number[] {
  const starts: number[] = [];
  let row = first + 1;
  for (const block of blocks) {
    starts.push(row);
    row += block.rows.length + 1;
  }
  return starts;
}
