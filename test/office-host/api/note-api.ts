import { addressOf } from "../model/area.ts";
import { HostError } from "../model/host-error.ts";
import { newNote, type HostNote } from "../model/host-note.ts";
import { removeWhere, type HostSheet } from "../model/host-sheet.ts";
import { apiType, type ApiObject, type Show } from "./api-object.ts";
import { collection } from "./collections.ts";
import { rangeApi } from "./range-api.ts";

interface Placed {
  readonly sheet: HostSheet;
  readonly note: HostNote;
  readonly list: HostNote[];
}

const cellOf = ({ sheet, note: { row, column } }: Placed) => sheet.range({ row, column, lastRow: row, lastColumn: column });
const addressIn = (placed: Placed) => addressOf(cellOf(placed).area);

const member = (name: string): Show<Placed> =>
  apiType<Placed>({
    name,
    identity: ({ note }) => ({ Id: note.id }),
    properties: {
      Id: { get: ({ note }) => note.id },
      AuthorName: { get: ({ note }) => note.authorName },
      Content: {
        get: ({ note }) => note.content,
        set: ({ sheet, note }, value) => {
          sheet.assertWritable(value.location);
          note.content = value.text(0);
        },
      },
      Width: {
        get: ({ note }) => note.width,
        set: ({ note }, value) => {
          note.width = Number(value.json(0));
        },
      },
      Height: {
        get: ({ note }) => note.height,
        set: ({ note }, value) => {
          note.height = Number(value.json(0));
        },
      },
    },
    methods: {
      Delete: ({ sheet, note, list }) => {
        sheet.assertWritable(`${name}.delete`);
        removeWhere(list, (one) => one === note);
      },
      GetLocation: (placed) => rangeApi(cellOf(placed)),
    },
  });

const kinds = { Note: member("Note"), Comment: member("Comment") };

/** The notes of a sheet, or its threads of comments: a cell has one of either or none. */
function collectionOf(kind: "Note" | "Comment", listOf: (sheet: HostSheet) => HostNote[]): Show<HostSheet> {
  const base = collection<HostSheet, Placed>({
    name: `${kind}Collection`,
    members: (sheet) => listOf(sheet).map((note) => ({ sheet, note, list: listOf(sheet) })),
    keys: (placed) => [placed.note.id, addressIn(placed)],
    show: kinds[kind],
  });
  return apiType<HostSheet>({
    ...base,
    methods: {
      ...base.methods,
      Add: (sheet, args): ApiObject => {
        const { area } = args.range(0, (address) => sheet.find(address));
        sheet.assertWritable(args.location);
        if (area.row !== area.lastRow || area.column !== area.lastColumn)
          throw new HostError("InvalidCellAddress", "The cell address is invalid.", 400, args.location);
        const isTaken = [...sheet.notes, ...sheet.comments].some(({ row, column }) => row === area.row && column === area.column);
        if (isTaken) throw new HostError("InvalidOperation", "The cell has a note or a comment already.", 400, args.location);
        const note = newNote(`{N-${sheet.workbook.nextId()}}`, area.row, area.column, args.text(1));
        listOf(sheet).push(note);
        return kinds[kind]({ sheet, note, list: listOf(sheet) });
      },
    },
  });
}

export const notesApi = collectionOf("Note", ({ notes }) => notes);
export const commentsApi = collectionOf("Comment", ({ comments }) => comments);
