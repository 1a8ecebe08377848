/** Why a file cannot be read or written. Facts only; `messages/` has the sentences, with what would help. */
export type RefusalReason =
  | { code: "encrypted" }
  | { code: "signed" }
  | { code: "strict" }
  | { code: "old_xls" }
  | { code: "binary_xlsb" }
  | { code: "open_document" }
  | { code: "web_page" } // HTML, often with a name that ends in .xls
  | { code: "not_a_workbook" }
  | { code: "damaged"; part: string | null; detail: string }
  | { code: "too_large"; part: string | null; limitMegabytes: number } // null: its parts together
  | {
      code: "beyond_limit";
      part: string;
      what:
        | "depth"
        | "elements"
        | "row"
        | "list"
        | "text"
        | "cells"
        | "emptyCells"
        | "columns"
        | "rows"
        | "texts"
        | "letters"
        | "megabytes"
        | "values"
        | "fields";
      limit: number;
    }
  | { code: "sheet_missing"; sheet: string; sheets: readonly string[] }
  | { code: "columns_full"; sheet: string }
  | { code: "cells_in_the_way"; sheet: string; address: string }
  | { code: "array_cell"; sheet: string; address: string; array: string; value: string | number | boolean | null } // the value is the file's
  | { code: "table_heading"; sheet: string; address: string }
  | { code: "csv_read_only" } // a CSV file has no room for sheets, charts and formats
  // formulas would read these cells otherwise; correctable: the answers can be written as formulas read them
  | { code: "answers_misread"; sheet: string; count: number; cells: readonly MisreadAnswer[]; correctable: boolean }
  | { code: "units_twice"; sheet: string; rows: readonly number[] } // formulas know no other row; counted from 0
  | { code: "notes_too_many"; wanted: number; most: number }
  | { code: "boundaries_format"; found: "not_json" | "other_json" | "empty" | "arcs" }
  | { code: "boundaries_too_large"; limitMegabytes: number }
  | { code: "boundaries_too_detailed"; what: "regions" | "points" | "pointsOfAll" | "pointsOfOne" | "textsOfOne"; limit: number }
  | { code: "boundaries_geometry"; feature: number; found: string } // from 1; the kind of geometry
  | { code: "boundaries_projection"; found: string }
  | { code: "boundaries_not_degrees" }
  | { code: "boundaries_fit_none"; properties: readonly { readonly name: string; readonly example: string }[]; key: string; name: string }
  | { code: "column_map_invalid"; field: string; expected: "object" | "text" | "row" | "letters" | "nothing"; found: string };

/** A cell that formulas would read otherwise: what it holds, and the answer it was read as; null for none. */
export interface MisreadAnswer {
  readonly address: string;
  readonly found: string;
  readonly meant: string | null;
}

/** Thrown at the edge when a file is refused; nothing has been written. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`refused: ${reason.code}`);
    this.name = "Refusal";
    this.reason = reason;
  }
}
