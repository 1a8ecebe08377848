/** What is wrong with a rule set that its schema cannot express. `where` is the path of the offending part, e.g. "indicators.strategi". */
export type RuleSetIssue = { readonly where: string } & (
  | { readonly severity: "error"; readonly code: "id_twice"; readonly id: string }
  | { readonly severity: "error"; readonly code: "reference_nowhere"; readonly id: string; readonly kind: string }
  | { readonly severity: "error"; readonly code: "answer_nowhere"; readonly answer: string; readonly allowed: readonly string[] }
  | { readonly severity: "error"; readonly code: "answer_counted_twice"; readonly answer: string; readonly item: string }
  | { readonly severity: "error"; readonly code: "spelling_ambiguous"; readonly spelling: string; readonly answers: readonly string[] }
  | { readonly severity: "error"; readonly code: "limits_not_increasing"; readonly limits: readonly number[] }
  | { readonly severity: "error"; readonly code: "limit_above_maximum"; readonly limit: number; readonly maximum: number }
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
  | {
      readonly severity: "error";
      readonly code: "example_fails";
      readonly column: string;
      readonly expected: number | null;
      readonly found: number | null;
    }
  | { readonly severity: "error"; readonly code: "example_column_nowhere"; readonly column: string; readonly columns: readonly string[] }
);
