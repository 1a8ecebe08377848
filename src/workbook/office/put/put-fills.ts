import { readableOn } from "../../../core/sheet/colors.ts";
import type { OutCell, PutSheet } from "../../../core/sheet/change.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { groupBy } from "../../../core/basics/group-by.ts";
import { step, type Step } from "../host/steps.ts";
import { addressLists } from "./put-looks.ts";

/** Colours the squares of maps; a link in one does not make it blue and underlined, as Excel does. */
export function putFills(sheet: string, rows: PutSheet["rows"]): readonly Step[] {
  const squares = rows.flatMap((cells, row) => cells.flatMap((cell, column) => (isSquare(cell) ? [{ cell, row, column }] : [])));
  return [...groupBy(squares, ({ cell }) => cell.fill)].flatMap(([fill, all]) =>
    addressLists(all.map(({ row, column }): Area => ({ row, column, lastRow: row, lastColumn: column }))).map((addresses) =>
      step(3, addresses.length, (sheets) => {
        const { format } = sheets.of(sheet).getRanges(addresses);
        format.font.underline = "None";
        format.font.color = `#${fill === undefined ? "000000" : readableOn(fill)}`;
        if (fill !== undefined) format.fill.color = `#${fill}`;
      }),
    ),
  );
}

function isSquare(cell: OutCell | null): cell is OutCell {
  return cell?.look === "tile";
}
