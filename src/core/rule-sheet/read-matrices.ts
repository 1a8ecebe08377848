import { leadingNumber, type FoundTable } from "./find-tables.ts";
import { contentAt, placeIn, type ReadingAt } from "./reading-at.ts";
import { groupBy } from "../basics/group-by.ts";
import type { Place } from "../sheet/sheet.ts";
import { cellsOf, type MatrixRow } from "./tables/matrices.ts";
import { numberIn, type Written } from "./values/codec.ts";
import { asText, recordsIn, type JsonRecord } from "../basics/json.ts";

interface PlacedRow extends MatrixRow {
  readonly place: Place;
}

/** The composites with the cells of their matrices, which stand in any order of rows. */
export function readMatrices(tables: readonly FoundTable[], json: JsonRecord, at: ReadingAt): JsonRecord {
  const rows = tables.flatMap((table) => rowsOf(table, at));
  const composites = recordsIn(json.composites);
  const byComposite = groupBy(rows, ({ composite }) => composite);
  for (const [id, its] of byComposite)
    if (!composites.some((one) => one.id === id))
      for (const { place } of its) at.reading.report({ code: "part_unknown", id, table: "composites" }, place);
  const filled = composites.map((composite): JsonRecord => {
    const its = byComposite.get(asText(composite.id)) ?? [];
    const [first] = its;
    if (!first) return composite;
    at.reading.pin(`composites.${asText(composite.id)}.cells`, first.place);
    const cells = cellsOf(its);
    if (cells !== null) return { ...composite, cells };
    at.reading.report({ code: "matrix_gap" }, first.place);
    return composite;
  });
  return { ...json, composites: filled };
}

function rowsOf(table: FoundTable, at: ReadingAt): readonly PlacedRow[] {
  const columns = table.columns.filter(({ heading }) => heading === "value");
  const found: PlacedRow[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const composite = contentAt(placeIn(table, "composite", null, row, at), at);
    const number = numberAt(table, "row", row, at);
    const place = placeIn(table, "composite", null, row, at);
    if (composite === null || number === null || !place) continue;
    const all = columns.map(({ score }) => gradeAt(placeIn(table, "value", score, row, at), at));
    while (all.at(-1) === null) all.pop();
    found.push({ layer: numberAt(table, "layer", row, at), composite: asText(composite), row: number, cells: all, place });
    for (const { score, column } of columns) {
      const cell = { sheet: at.sheet.name, row, column };
      at.reading.pin(`composites.${asText(composite)}.cells.${number + 1}.${(score ?? 0) + 1}`, cell);
    }
  }
  return found;
}

/** The number that a head begins with. */
function numberAt(table: FoundTable, heading: "row" | "layer", row: number, at: ReadingAt): number | null {
  const content = contentAt(placeIn(table, heading, null, row, at), at);
  return content === null ? null : leadingNumber(asText(content));
}

function gradeAt(place: Place | null, at: ReadingAt): Written | null {
  const content = contentAt(place, at);
  if (content === null || !place) return null;
  const grade = numberIn(content) ?? leadingNumber(asText(content));
  if (grade === null) at.reading.report({ code: "number_unreadable", found: asText(content) }, place);
  return grade;
}
