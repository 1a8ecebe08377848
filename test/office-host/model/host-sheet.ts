import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { JsonObject } from "../json.ts";
import { boundingArea, parseReference, wholeSheet } from "./area.ts";
import { Bag } from "./bag.ts";
import { CellGrid } from "./cell-grid.ts";
import type { EventName } from "./events.ts";
import { accessDenied, invalidArgument, itemAlreadyExists } from "./host-error.ts";
import type { HostShape } from "./host-shape.ts";
import type { HostChart } from "./host-chart.ts";
import type { HostNote } from "./host-note.ts";
import { HostNames } from "./host-names.ts";
import { HostRange } from "./host-range.ts";
import type { HostTable } from "./host-table.ts";
import type { HostWorkbook } from "./host-workbook.ts";
import { Layers } from "./layers.ts";
import { shiftArea, type Shift } from "./shift.ts";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A conditional format over some cells; its rule and format are stored as set. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly range: HostRange;
  readonly rule: Bag;
}

/** A rule for what cells may hold, as it was set. */
export interface DataValidation {
  readonly area: Area;
  facts: JsonObject;
}

/** A sheet's own filter, and whether something is chosen in it. */
export interface SheetFilter {
  readonly range: HostRange;
  readonly isFiltered: boolean;
}

/** A worksheet: cells, formats, and the objects on it. */
export class HostSheet {
  readonly workbook: HostWorkbook;
  readonly id: string;
  readonly cells = new CellGrid();
  readonly formats = new Layers();
  readonly tables: HostTable[] = [];
  readonly charts: HostChart[] = [];
  readonly shapes: HostShape[] = [];
  readonly names = new HostNames(this);
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: DataValidation[] = [];
  readonly notes: HostNote[] = [];
  /** The first of each thread of comments. */
  readonly comments: HostNote[] = [];
  readonly customProperties = new Map<string, string>();
  readonly properties = new Bag();
  readonly anchored = new Set<HostRange>();
  filter: SheetFilter | null = null;
  merges: Area[] = [];
  pageBreaks: Area[] = [];
  visibility: Visibility = "Visible";
  frozen: Area | null = null;
  selection: Area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  isDeleted = false;
  #name: string;
  #protection: JsonObject | null = null;

  constructor(workbook: HostWorkbook, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.#name = checkedName(workbook, name, null);
  }

  get name(): string {
    return this.#name;
  }

  /** Throws InvalidArgument for what is no sheet name, ItemAlreadyExists for one that is taken. */
  rename(name: string): void {
    const before = this.#name;
    this.#name = checkedName(this.workbook, name, this);
    this.raise("nameChanged", { nameBefore: before, nameAfter: name, source: "Local" });
  }

  get protection(): JsonObject | null {
    return this.#protection;
  }

  protect(options: JsonObject | null): void {
    this.#protection = options;
    this.raise("protectionChanged", { isProtected: options !== null, source: "Local" });
  }

  /** Throws AccessDenied on a protected sheet, where all cells are locked. */
  assertWritable(location: string): void {
    if (this.#protection) throw accessDenied(location);
  }

  /** The range an address names on this sheet; null when it is no address or names another sheet. */
  find(address: string): HostRange | null {
    const reference = parseReference(address);
    const isHere = reference && (reference.sheet === null || reference.sheet.toLowerCase() === this.name.toLowerCase());
    return isHere ? this.range(reference.area) : null;
  }

  range(area: Area = wholeSheet): HostRange {
    return new HostRange(this, area);
  }

  /** The smallest area that holds all values, and unless `valuesOnly` all formats of single cells; null when there are none. */
  used(within: Area, valuesOnly: boolean): Area | null {
    const filled = this.cells.bounds(within, ({ value }) => !valuesOnly || value !== "");
    const formatted = valuesOnly ? null : this.formats.bounds(within);
    return filled && formatted ? boundingArea(filled, formatted) : (filled ?? formatted);
  }

  /** Inserts or deletes whole rows or columns; everything on the sheet follows. */
  shift(change: Shift): void {
    this.cells.shift(change);
    this.formats.shift(change);
    this.merges = shiftAll(this.merges, change);
    this.pageBreaks = shiftAll(this.pageBreaks, change);
    for (const range of this.anchored) range.shift(change);
    removeWhere(this.tables, ({ range }) => range.isGone);
    removeWhere(this.conditionalFormats, ({ range }) => range.isGone);
    if (this.filter?.range.isGone) this.filter = null;
  }

  raise(name: EventName, facts: JsonObject): void {
    this.workbook.raise({ name, target: this.id, message: { worksheetId: this.id, ...facts } });
  }
}

function checkedName(workbook: HostWorkbook, name: string, own: HostSheet | null): string {
  if (!/^[^[\]:*?/\\]{1,31}$/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument("Worksheet.name");
  const taken = workbook.sheets.find((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists("Worksheet.name");
  return name;
}

const shiftAll = (areas: readonly Area[], change: Shift) => areas.flatMap((area) => shiftArea(area, change) ?? []);

/** Removes the members of a list that match. */
export function removeWhere<T>(list: T[], fits: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((item) => !fits(item)));
}
