/** A part of a page that is written as Markdown or as a sheet. */
export type PageBlock =
  | { readonly kind: "heading"; /** 1 is the page's own. */ readonly level: number; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | TableBlock;

export interface TableBlock {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** So many values there are in a matrix, whose cells are numbers from 0; left out for tables of texts. */
  readonly steps?: number;
}

export const heading = (level: number, text: string): PageBlock => ({ kind: "heading", level, text });
export const paragraph = (text: string): PageBlock => ({ kind: "text", text });
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): PageBlock => ({ kind: "table", head, rows });
export const matrix = (head: readonly string[], rows: readonly (readonly string[])[], steps: number): PageBlock => ({
  kind: "table",
  head,
  rows,
  steps,
});
