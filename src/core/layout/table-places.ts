import type { ResultTable } from "../score/results.ts";
import type { Change, PutSheet } from "../sheet/change.ts";
import type { Place } from "../sheet/sheet.ts";
import type { OwnSheetId } from "./parts.ts";

/** Where a table is written, and its figure or map; null for what is not. */
export interface TablePlace {
  readonly table: Place | null;
  readonly figure: Place | null;
}

/** Where changes that have been laid out write each of the tables, in the tables' order. */
export function tablePlaces(changes: readonly Change[], tables: readonly ResultTable[]): readonly TablePlace[] {
  const [numbers, figures] = [sheetIn(changes, "tabeller"), sheetIn(changes, "figurer")];
  // The sheet of tables begins with a link to each of them.
  const links = numbers?.rows.flatMap(([cell]) => (cell?.link?.sheet === numbers.name ? [cell.link] : [])) ?? [];
  const maps = sheetIn(changes, "kart");
  const tabled = tables.filter(({ rule }) => rule.kind !== "map");
  return tables.map((table) => {
    const { id, title } = table;
    if (table.rule.kind === "map") {
      const link = maps?.rows.find(([cell]) => cell?.look === "link" && String(cell.value).endsWith(title))?.[0]?.link;
      return { table: null, figure: link ?? null };
    }
    const chart = figures?.charts.find((one) => one.id === id);
    const figure = figures && chart ? { sheet: figures.name, row: chart.position.row, column: chart.position.column } : null;
    return { table: links[tabled.indexOf(table)] ?? null, figure };
  });
}

function sheetIn(changes: readonly Change[], id: OwnSheetId): PutSheet | undefined {
  return changes.find((change): change is PutSheet => change.kind === "putSheet" && change.id === id);
}
