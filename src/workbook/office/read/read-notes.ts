import type { NoteAt } from "../../../core/sheet/sheet.ts";
import { send, type Pauses } from "../host/session.ts";

/** Cells that are asked for in one request. */
const cellsPerRequest = 1000;

/** What hangs on a cell: a note, or a thread of comments. */
interface Hung {
  readonly content: string;
  readonly cell: () => Excel.Range;
}

/** The notes on a sheet's cells, by the sheet's id, and the first words of its threads of comments. Needs ExcelApi 1.18. */
export async function readNotes(context: Excel.RequestContext, sheetId: string, pauses: Pauses): Promise<readonly NoteAt[]> {
  const hung = await send(context, queueHung(sheetId), pauses);
  const found: NoteAt[] = [];
  for (let first = 0; first < hung.length; first += cellsPerRequest)
    found.push(...(await send(context, queuePlaces(hung.slice(first, first + cellsPerRequest)), pauses)));
  return found;
}

const queueHung = (sheetId: string) => (context: Excel.RequestContext) => {
  const { notes, comments } = context.workbook.worksheets.getItem(sheetId);
  notes.load("items/content");
  comments.load("items/content");
  return (): readonly Hung[] => [
    ...notes.items.map((note) => ({ content: note.content, cell: () => note.getLocation() })),
    ...comments.items.map((comment) => ({ content: comment.content, cell: () => comment.getLocation() })),
  ];
};

const queuePlaces = (hung: readonly Hung[]) => () => {
  const cells = hung.map(({ content, cell }) => ({ content, range: cell().load("rowIndex, columnIndex") }));
  return () => cells.map(({ content, range }): NoteAt => ({ row: range.rowIndex, column: range.columnIndex, text: content }));
};
