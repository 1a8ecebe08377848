import type { Area } from "../../../src/core/sheet/sheet.ts";
import { Bag } from "./bag.ts";
import { isErrorValue } from "./cell-grid.ts";
import { columnCount, intersection, rowCount } from "./area.ts";
import { invalidArgument } from "./host-error.ts";
import { HostRange } from "./host-range.ts";
import type { HostSheet } from "./host-sheet.ts";

/** A table (ListObject): a header row, at least one data row, and perhaps a totals row. */
export class HostTable {
  readonly id: string;
  readonly range: HostRange;
  readonly properties = new Bag();
  name: string;
  hasTotals = false;

  constructor(id: string, name: string, range: HostRange) {
    this.id = id;
    this.name = name;
    this.range = range.anchor();
  }

  get sheet(): HostSheet {
    return this.range.sheet;
  }

  get header(): HostRange {
    return this.range.part(0, 0, 1, this.range.columns, "Table.getHeaderRowRange");
  }

  get totals(): HostRange | null {
    return this.hasTotals ? this.range.part(this.range.rows - 1, 0, 1, this.range.columns, "Table.getTotalRowRange") : null;
  }

  get body(): HostRange {
    return this.range.part(1, 0, this.range.rows - (this.hasTotals ? 2 : 1), this.range.columns, "Table.getDataBodyRange");
  }

  get headers(): readonly string[] {
    const { row, column } = this.range.area;
    return Array.from({ length: this.range.columns }, (_, index) => this.#headerAt(row, column + index));
  }

  /** Makes the table cover the area. Throws InvalidArgument when its header row would move or it would overlap another table. */
  resize(area: Area): void {
    const isHeaderKept = area.row === this.range.area.row && intersection(area, this.range.area) !== null;
    if (!isHeaderKept || rowCount(area) < 2) throw invalidArgument("Table.resize");
    refuseOverlap(this.sheet, area, this, "Table.resize");
    this.range.moveTo(area);
    this.nameHeaders();
  }

  /** To Excel a table's headers are always texts, none of them empty or twice. */
  nameHeaders(): void {
    const { row, column } = this.range.area;
    const seen = new Set<string>();
    for (let index = 0; index < columnCount(this.range.area); index++) {
      const wanted = this.#headerAt(row, column + index) || `Column${index + 1}`;
      let header = wanted;
      for (let n = 2; seen.has(header.toLowerCase()); n++) header = `${wanted}${n}`;
      seen.add(header.toLowerCase());
      this.sheet.cells.put(row, column + index, { value: header, formula: null });
    }
  }

  #headerAt(row: number, column: number): string {
    const value = this.sheet.cells.at(row, column)?.value ?? "";
    return isErrorValue(value) ? value.error : String(value);
  }
}

/** Throws InvalidArgument when the area overlaps a table other than `own` or merged cells, where no table may be. */
export function refuseOverlap(sheet: HostSheet, area: Area, own: HostTable | null, location: string): void {
  const isOnTable = sheet.tables.some((table) => table !== own && intersection(table.range.area, area));
  if (isOnTable || sheet.merges.some((merge) => intersection(merge, area))) throw invalidArgument(location);
}
