import type { Area } from "../../../src/core/sheet/sheet.ts";
import { absoluteReference } from "../../../src/core/sheet/address.ts";
import { addressOf, areaFrom, columnCount, rowCount, sheetPrefix } from "./area.ts";
import { invalidArgument, invalidReference } from "./host-error.ts";
import type { HostSheet } from "./host-sheet.ts";
import { shiftArea, type Shift } from "./shift.ts";

/** An area of a sheet. Once anchored it follows its cells when rows and columns are inserted or deleted. */
export class HostRange {
  readonly sheet: HostSheet;
  /** The id under which the client tracks the range; null when it does not. */
  reference: string | null = null;
  #area: Area | null;

  constructor(sheet: HostSheet, area: Area) {
    this.sheet = sheet;
    this.#area = area;
  }

  /** Throws InvalidReference when the cells or their sheet are deleted. */
  get area(): Area {
    if (!this.#area || this.sheet.isDeleted) throw invalidReference("Range");
    return this.#area;
  }

  get isGone(): boolean {
    return this.#area === null || this.sheet.isDeleted;
  }

  get rows(): number {
    return rowCount(this.area);
  }

  get columns(): number {
    return columnCount(this.area);
  }

  /** The address as in `range.address`: "Ark1!A1:B2". */
  get address(): string {
    return `${sheetPrefix(this.sheet.name)}!${addressOf(this.area)}`;
  }

  /** The address as in a formula: "='Ark1'!$A$1:$B$2", or an error when the cells are deleted. */
  get formula(): string {
    return this.isGone ? "=#REF!" : `=${absoluteReference(this.sheet.name, this.area).replace(/^'([A-Za-z_]\w*)'!/, "$1!")}`;
  }

  with(area: Area): HostRange {
    return new HostRange(this.sheet, area);
  }

  /** The range of so many rows and columns whose first cell is so far from this one's. Throws InvalidArgument outside the sheet. */
  part(rowOffset: number, columnOffset: number, rows: number, columns: number, location: string): HostRange {
    const { row, column } = this.area;
    const area = areaFrom(row + rowOffset, column + columnOffset, rows, columns);
    if (!area) throw invalidArgument(location);
    return this.with(area);
  }

  anchor(): this {
    this.sheet.anchored.add(this);
    return this;
  }

  release(): void {
    this.sheet.anchored.delete(this);
  }

  moveTo(area: Area): void {
    this.#area = area;
  }

  shift(change: Shift): void {
    if (this.#area) this.#area = shiftArea(this.#area, change);
  }
}
