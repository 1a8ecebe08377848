/** What is wrong with a rule set that its schema cannot express. `where` is the path of the offending part, e.g. "indicators.strategi". */
export type RuleSetIssue = { readonly where: string } & (
  | { readonly severity: "error"; readonly code: "id_twice"; readonly id: string }
  | {
      readonly severity: "error";
      readonly code: "reference_nowhere";
      readonly id: string;
      readonly kind: string;
      readonly known: readonly string[];
    }
  | { readonly severity: "error"; readonly code: "answer_nowhere"; readonly answer: string; readonly allowed: readonly string[] }
  | { readonly severity: "error"; readonly code: "answer_counted_twice"; readonly answer: string; readonly item: string }
  | { readonly severity: "error"; readonly code: "spelling_ambiguous"; readonly spelling: string; readonly answers: readonly string[] }
  | { readonly severity: "error"; readonly code: "limits_not_increasing"; readonly limits: readonly number[] }
  | { readonly severity: "error"; readonly code: "limit_above_maximum"; readonly limit: number; readonly maximum: number }
  | { readonly severity: "error"; readonly code: "limit_at_minimum"; readonly limit: number; readonly minimum: number }
  | { readonly severity: "error"; readonly code: "item_kind"; readonly kinds: number }
  | { readonly severity: "error"; readonly code: "item_not_counted"; readonly item: string }
  | {
      readonly severity: "error";
      readonly code: "points_by";
      readonly item: string;
      readonly by: "position" | "value";
      readonly needed: "position" | "value";
    }
  | { readonly severity: "error"; readonly code: "missing_counted"; readonly answer: string; readonly item: string }
  | { readonly severity: "error"; readonly code: "missing_code_is_answer"; readonly found: string }
  | { readonly severity: "error"; readonly code: "all_missing" }
  | { readonly severity: "error"; readonly code: "ranges_overlap"; readonly item: string }
  | { readonly severity: "error"; readonly code: "bounds_crossed"; readonly from: number; readonly to: number }
  | {
      readonly severity: "error";
      readonly code: "bounds_outside"; // null for no bound
      readonly variable: string;
      readonly from: number | null;
      readonly to: number | null;
      readonly lowest: number | null;
      readonly highest: number | null;
    }
  | { readonly severity: "error"; readonly code: "bounds_missing"; readonly variable: string }
  | { readonly severity: "error"; readonly code: "answers_missing"; readonly variable: string }
  | { readonly severity: "error"; readonly code: "bounds_of_text"; readonly variable: string }
  | { readonly severity: "error"; readonly code: "reversed_endless"; readonly item: string }
  | { readonly severity: "error"; readonly code: "share_points" }
  | { readonly severity: "error"; readonly code: "layer_count"; readonly found: number; readonly layers: number }
  | { readonly severity: "error"; readonly code: "answered_above_items"; readonly answered: number; readonly items: number }
  | { readonly severity: "error"; readonly code: "score_count"; readonly scores: number; readonly labels: number }
  | { readonly severity: "error"; readonly code: "share_count"; readonly limits: number; readonly shares: number }
  | {
      readonly severity: "error";
      readonly code: "matrix_size";
      readonly found: readonly number[];
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly severity: "error"; readonly code: "grade_nowhere"; readonly grade: number; readonly grades: number }
  | {
      readonly severity: "remark";
      readonly code: "grade_falls";
      readonly row: number;
      readonly column: number;
      readonly from: number;
      readonly to: number;
    }
  /** The ends of what the items' answers can be worth, of which there are several. */
  | { readonly severity: "remark"; readonly code: "rest_uneven"; readonly ranges: readonly (readonly [lowest: number, highest: number])[] }
  | {
      readonly severity: "error";
      readonly code: "example_fails";
      readonly column: string;
      readonly expected: number | null;
      readonly found: number | null;
    }
  | { readonly severity: "error"; readonly code: "example_column_nowhere"; readonly column: string; readonly columns: readonly string[] }
  | {
      readonly severity: "error";
      readonly code: "value_nowhere";
      readonly variable: string;
      readonly value: string | number;
      readonly allowed: readonly (string | number)[];
    }
  | {
      readonly severity: "error";
      readonly code: "value_kind";
      readonly variable: string;
      readonly value: string | number;
      readonly wanted: "number" | "text";
    }
  | {
      readonly severity: "error";
      readonly code: "value_in_two_groups";
      readonly value: string | number;
      readonly groups: readonly string[];
    }
  /** Two units or more on one square of a tile map, «column,row». */
  | { readonly severity: "error"; readonly code: "square_of_several"; readonly square: string; readonly units: readonly string[] }
  | { readonly severity: "error"; readonly code: "weight_no_number"; readonly column: string }
  | { readonly severity: "error"; readonly code: "bands_of_text"; readonly column: string }
  | { readonly severity: "error"; readonly code: "bands_not_increasing"; readonly bounds: readonly number[] }
  | { readonly severity: "error"; readonly code: "class_code_twice"; readonly class: number }
  | { readonly severity: "error"; readonly code: "class_code_range"; readonly class: number; readonly highest: number }
  | { readonly severity: "error"; readonly code: "class_later"; readonly class: string }
  | { readonly severity: "error"; readonly code: "shares_not_increasing"; readonly shares: readonly number[] }
  /** The parts in a circle, each made of the next and the last of the first. */
  | { readonly severity: "error"; readonly code: "circle"; readonly ids: readonly string[] }
  | { readonly severity: "error"; readonly code: "listed_twice"; readonly item: string }
  | { readonly severity: "error"; readonly code: "item_in_two_blocks"; readonly blocks: readonly string[] }
  /** The columns of role id, which is to be one at most. */
  | { readonly severity: "error"; readonly code: "key_columns"; readonly columns: readonly string[] }
  | { readonly severity: "error"; readonly code: "name_columns"; readonly columns: readonly string[] }
  | { readonly severity: "error"; readonly code: "items_alike"; readonly label: string; readonly items: readonly string[] }
  | { readonly severity: "error"; readonly code: "register_unknown"; readonly register: string; readonly known: readonly string[] }
  /** A list of a translation that has another length than the rule set's. */
  | { readonly severity: "error"; readonly code: "translation_length"; readonly found: number; readonly wanted: number }
  /** A translation of a text that the rule set does not have. */
  | { readonly severity: "error"; readonly code: "translation_of_nothing" }
  /** A text that no workbook can hold; the character's number in Unicode. */
  | { readonly severity: "error"; readonly code: "text_unwritable"; readonly character: number }
);
