import type { OutColumn, PutColumns } from "../../../../src/core/sheet/change.ts";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { spliceColumns } from "../../../../src/workbook/xlsx/write/splice.ts";

export function column(place: number, cells: OutColumn["cells"], header = "Score"): OutColumn {
  return { id: "strategi_score", header, column: place, look: "integer", width: 10, cells, scale: null };
}

export function put(columns: readonly OutColumn[], more: Partial<PutColumns> = {}): PutColumns {
  const area = { row: 0, column: columns[0]?.column ?? 0, lastRow: 1, lastColumn: columns.at(-1)?.column ?? 0 };
  return { kind: "putColumns", sheet: "Svar", headerRow: 0, columns, table: null, area, clear: [], ...more };
}

export async function splice(bytes: Uint8Array, change: PutColumns): Promise<Uint8Array<ArrayBuffer>> {
  const pkg = await Package.open(bytes);
  await spliceColumns(
    pkg,
    change,
    change.columns,
    (look) => (look === "header" ? 1 : 2),
    (tail) => tail.replace("<tail/>", "<changed/>"),
  );
  return pkg.save();
}
