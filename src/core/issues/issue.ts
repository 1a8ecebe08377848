import type { Area, Place } from "../sheet/sheet.ts";
import type { FormulaReason } from "./formula-reason.ts";

/**
 * What a user can correct or should know: facts, never a sentence. `messages/` has the sentences.
 * error: something is unknown or left out because of it · warning: computed, but two things disagree · remark: worth knowing.
 */
export type Severity = "error" | "warning" | "remark";

/** One row or cell among several that an issue is about. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A text, number or truth value as a cell holds it; how it is shown is the language's. */
export type CellValue = string | number | boolean;

/** Cells of one column that hold the same: one issue for all of them, whose place is the first. */
export interface CellsAlike {
  readonly item: string;
  readonly label: string;
  /** How many they are. */
  readonly count: number;
  /** The first of them. */
  readonly cells: readonly CellRef[];
  /** The unit of the cell, when it is one; null for several. */
  readonly id: string | null;
  readonly name: string | null;
}

/** What a survey calls its units: one, and several. */
export interface UnitWords {
  readonly singular: string;
  readonly plural: string;
}

/** A spelling that is no answer's own, and the answer it was read as. */
export interface SpellingRead {
  readonly found: CellValue;
  readonly answer: string;
  readonly count: number;
}

/** A number of a unit that cannot be used as it stands, and the register's; null where it has none. */
export interface DoubtfulNumber extends CellRef {
  readonly id: string;
  readonly found: string;
  readonly registered: number | null;
}

/** What does not grow over our columns: a table by its name, one whose columns are a query's, the sheet's own filter, or one with choices it would lose. */
export type Beside =
  | { readonly kind: "table" | "query"; readonly table: string }
  | { readonly kind: "filter" }
  | { readonly kind: "filtered"; readonly area: Area };

type Facts =
  // finding the survey and its columns (core/match)
  | {
      code: "survey_not_found";
      sheets: readonly string[];
      bestSheet: string | null;
      found: number;
      items: number;
      missing?: readonly { readonly label: string; readonly nearest: string | null }[]; // where only few are
    }
  | { code: "survey_ambiguous"; candidates: readonly string[] }
  | { code: "sheet_missing"; sheet: string; sheets: readonly string[] }
  | { code: "sheet_empty" }
  | { code: "letters_garbled"; found: string; read: "UTF-8" | "CP850" | "Mac OS Roman"; meant: string | null } // meant: null where letters are lost
  | { code: "period_other"; years: readonly string[]; period: string } // period: the rules', as titles show it
  | { code: "unit_column_missing"; column: string; label: string }
  | { code: "column_missing"; item: string; label: string; nearest?: { heading: string; address: string } } // nearest: the unused heading most like it
  | { code: "column_ambiguous"; item: string; label: string; columns: readonly number[] }
  | { code: "column_uncertain"; item: string; label: string; header: string }
  | { code: "column_twice"; item: string; label: string; columns: readonly number[]; same: boolean } // same: equal cells, the first is used; else none is
  | { code: "column_map_unknown"; item: string }
  | { code: "column_map_nowhere"; item: string; address: string }
  | { code: "headers_merged"; items: readonly string[] }
  | { code: "list_column"; block: string; items: number; unticked: string }
  | { code: "list_unreadable"; block: string; found: string; allowed: readonly string[] } // the header names the block, the cells are no list of its items
  | { code: "answers_without_heading"; block: string; columns: readonly number[] } // right of a list column: its block is not read
  | { code: "code_book_used"; items: number; codes: number }
  | { code: "code_book_assumed"; items: number; codes: number } // no heading says that they are codes
  | { code: "code_note_used"; items: number; codes: number; note: string } // from a note on the survey's own sheet
  | { code: "code_book_unknown_answer"; item: string; label: string; answer: string; allowed: readonly string[] }
  | { code: "code_book_conflict"; item: string; label: string; found: string; answers: readonly string[] } // one code, two answers: not used
  | { code: "rows_below_table"; table: string; rows: number } // units right below a table's last row: not read
  | { code: "hidden_rows"; rows: number }
  | { code: "hidden_sheet" }
  // units (core/validate)
  | { code: "no_units" }
  | { code: "unit_missing" }
  | { code: "unit_invalid"; found: string; digits: number | null } // null: a key of any kind
  | { code: "unit_duplicate"; id: string; name: string | null; rows: readonly number[]; written: readonly string[] }
  | { code: "unit_keys_zeros"; keys: readonly string[]; called: UnitWords } // differ in leading zeros only
  | { code: "unit_keys_rounded"; rows: readonly number[]; column: string }
  | { code: "unit_keys_rows"; column: string | null } // a row's number is its key; null: the rules have no column for keys
  | { code: "unit_keys_by_name"; units: number; called: UnitWords; column: string | null; register: string }
  | {
      code: "unit_name_shared";
      found: string;
      column: string | null;
      units: readonly { readonly id: string; readonly name: string; readonly place: string | null }[];
    }
  | { code: "unit_name_unknown"; found: string; register: string; nearest: string | null }
  | { code: "rows_no_units"; count: number; rows: readonly { readonly row: number; readonly text: string }[] } // the first of them
  | { code: "unit_unknown"; id: string; name: string | null; register: string }
  | { code: "units_unknown"; units: readonly { readonly id: string; readonly name: string | null }[]; called: UnitWords; register: string }
  | { code: "unit_name_differs"; id: string; name: string; registered: string }
  // known: the workbook's sheets, or the headings that would be right
  | {
      code: "register_unread";
      register: string;
      why: "no_sheet" | "no_file" | "no_heading" | "no_units";
      known: readonly string[];
    }
  | { code: "register_key_twice"; register: string; id: string; rows: readonly number[] }
  | { code: "register_numbers"; register: string; column: string; found: string; cells: number }
  | { code: "unit_no_answers"; ids: number; called: UnitWords }
  | { code: "unit_column_from_register"; column: string; register: string }
  | {
      code: "units_missing";
      units: readonly { readonly id: string; readonly name: string | null }[];
      of: number;
      called: UnitWords;
      register: string;
    }
  | {
      code: "numbers_doubtful";
      column: string;
      why: "text" | "ambiguous" | "fraction" | "negative" | "far" | "below_zero"; // below_zero: used as it stands
      cells: readonly DoubtfulNumber[];
    }
  // the weights of units that responded; no cells where the register has them
  | { code: "weights_missing"; column: string; called: UnitWords; count: number; cells: readonly CellRef[] }
  | { code: "weights_zero"; column: string; called: UnitWords; count: number; cells: readonly CellRef[] }
  // characters of keys, names and groups that no workbook can hold, and that our sheets are without
  | { code: "text_unwritable"; column: string; count: number; cells: readonly CellRef[] }
  | { code: "numbers_settled"; column: string; found: string; read: number; cells: number; register: string | null }
  | { code: "number_invalid"; column: string; found: string; id: string; name: string | null }
  // answers (core/validate)
  | ({ code: "answer_unknown"; answer: CellValue; allowed: readonly string[]; nearest: string | null } & CellsAlike)
  | ({ code: "answer_error_cell"; error: string } & CellsAlike)
  | ({ code: "answer_uncalculated" } & CellsAlike)
  | ({ code: "answer_date"; date: string; allowed: readonly string[] } & CellsAlike)
  | ({ code: "answer_no_number"; found: string } & CellsAlike)
  | ({ code: "answer_out_of_range"; found: number; from: number | null; to: number | null } & CellsAlike)
  | ({ code: "answer_no_date"; found: string } & CellsAlike)
  | { code: "answer_merged"; item: string; label: string; area: string }
  | {
      code: "answer_respelled";
      item: string;
      label: string;
      spellings: readonly SpellingRead[];
      count: number;
      cells: readonly CellRef[];
    }
  | { code: "tick_block"; block: string; items: number; rows: number; unticked: string }
  | { code: "codes_without_book"; columns: readonly number[]; codes: readonly string[]; cells: number; answers: readonly string[] }
  | { code: "list_other_text"; block: string; found: string; cells: number; ticks: string | null } // ticks: the item that such a text ticks
  | ({ code: "list_answer_unknown"; answer: string; allowed: readonly string[] } & CellsAlike) // the item and label are the block's
  // answers that do not go together (core/validate, core/score)
  | { code: "gate_unanswered"; id: string; name: string | null; indicator: string; item: string; label: string }
  // an answer that is no answer, such as «Vet ikke», to a question that others stand behind; unknown: that makes the indicators unknown
  | ({ code: "filter_unknown"; answer: string; indicators: readonly string[]; unknown: boolean } & CellsAlike)
  | {
      code: "gate_contradicted";
      id: string;
      name: string | null;
      indicator: string;
      item: string;
      answer: string;
      cells: readonly CellRef[];
    }
  | { code: "gate_open_nothing"; id: string; name: string | null; indicator: string; item: string; answer: string }
  | { code: "follow_up_contradicted"; id: string; name: string | null; item: string; label: string; asked: string; answer: string }
  | {
      code: "items_blank";
      id: string;
      name: string | null;
      indicator: string;
      blank: number;
      items: number;
      cells: readonly CellRef[];
      unknown: boolean;
    }
  // results (where indicators are scored)
  | { code: "indicator_incomplete"; indicator: string; missing: readonly string[] }
  | { code: "cut_points_kept"; indicator: string }
  | { code: "cut_points_few_values"; indicator: string; classes: number; possible: number }
  // issues of a kind that are not listed (core/issues), and the program's own sheets (core/layout)
  | { code: "more_like_this"; of: IssueCode; about: string | null; more: number }
  | { code: "columns_apart"; beside: Beside; columns: readonly number[]; headers: readonly string[]; between: readonly number[] }
  /** A map that neither the rules nor the register say where to draw; the map's title. */
  | { code: "map_without_tiles"; title: string }
  | { code: "own_sheet_name_taken"; wanted: string; used: string }
  // formulas (core/formulas): a column or table that stays values, and answers that were written as formulas read them
  | { code: "formulas_refused"; what: string; reason: FormulaReason }
  | {
      code: "formula_typed_over"; // what: the column's heading, or the sheet; found: what stands there now
      what: string;
      found: string;
    }
  | {
      code: "answers_corrected";
      item: string;
      label: string;
      count: number;
      cells: readonly CellRef[];
      spellings: readonly { readonly found: string; readonly answer: string | null; readonly count: number }[];
    }
  | { code: "notes_kept"; count: number; cells: readonly CellRef[] } // notes of somebody else's, where ours were asked for
  | { code: "cards_too_many"; wanted: number; most: number }; // no cell got a card

export type IssueCode = Facts["code"];
/** The facts of one kind of issue. */
export type FactsOf<Code extends IssueCode> = Extract<Facts, { code: Code }>;

export type Issue = Facts & { readonly severity: Severity; readonly place: Place | null };
