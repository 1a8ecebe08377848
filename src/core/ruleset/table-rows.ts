import type { TableRule, Variable } from "./ruleset.ts";

/** What a table's rows are the values of; null where they are items, indicators or units. */
export function rowsOf(rule: TableRule): Variable | null {
  switch (rule.kind) {
    case "distribution":
    case "map":
      return rule.of;
    case "breakdown":
    case "response":
      return rule.by;
    case "cross":
      return rule.rows;
    case "items":
    case "summary":
    case "list":
      return null;
    default:
      return rule satisfies never;
  }
}
