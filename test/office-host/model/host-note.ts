/** A note, or the first words of a thread of comments, on a cell. */
export interface HostNote {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly authorName: string;
  width: number;
  height: number;
  visible: boolean;
}

export const newNote = (id: string, row: number, column: number, content: string, authorName = "Kari"): HostNote => ({
  id,
  row,
  column,
  content,
  authorName,
  width: 108,
  height: 59,
  visible: false,
});
