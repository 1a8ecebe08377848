import type { Json } from "../json.ts";
import { parseReference } from "./area.ts";
import { Bag } from "./bag.ts";
import type { EventName, HostEvent } from "./events.ts";
import { Formulas } from "./formulas.ts";
import { accessDenied, invalidArgument } from "./host-error.ts";
import { HostNames } from "./host-names.ts";
import type { HostRange } from "./host-range.ts";
import { HostSheet } from "./host-sheet.ts";
import { HostTable, refuseOverlap } from "./host-table.ts";

/** A custom XML part: a document of its own inside the workbook's file. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** A workbook file that a request may hand over as base64; it is read before, since requests are carried out at once. */
export interface HostFile {
  /** Whether it has charts, comments, notes, PivotTables or slicers. */
  readonly isRich: boolean;
  /** Adds its sheets after those of the workbook and returns them. */
  readonly addTo: (workbook: HostWorkbook) => readonly HostSheet[];
}

/** A workbook in memory: the host answers requests about it, and a test reads it afterwards. */
export class HostWorkbook {
  readonly sheets: HostSheet[] = [];
  readonly names = new HostNames(null);
  readonly settings = new Map<string, Json>();
  readonly xmlParts: XmlPart[] = [];
  readonly application = new Bag();
  readonly properties = new Bag();
  readonly formulas = new Formulas();
  readonly references = new Map<string, HostRange>();
  /** True while a request of the add-in is carried out: it is in the change events. */
  isInRequest = false;
  /** Whether lists of values go astray in rows that a filter hides. */
  misplacesUnderFilter = false;
  /** Whether only sheets without charts, comments, PivotTables and slicers are inserted from files. */
  insertsPlainSheetsOnly = false;
  /** The files that can be handed over, by their base64. */
  readonly files = new Map<string, HostFile>();
  /** The files that were opened as workbooks of their own. */
  readonly opened: HostFile[] = [];
  /** Whether sheets may be neither added, deleted, renamed nor hidden (Review > Protect Workbook). */
  isStructureProtected = false;
  /** Whether basic values can have properties. */
  takesProperties = false;
  name = "Bok1.xlsx";
  /** Receives the events of the workbook; nobody does before the host is connected. */
  onEvent: (event: HostEvent) => void = () => undefined;
  #active: HostSheet | null = null;
  #lastId = 0;
  readonly #listening = new Set<string>();

  get active(): HostSheet {
    const sheet = this.#active ?? this.sheets.find(({ visibility }) => visibility === "Visible");
    if (!sheet) throw new Error("The host's workbook has no visible sheet.");
    return sheet;
  }

  get tables(): readonly HostTable[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }

  /** A number no other object of the workbook has. */
  nextId(): number {
    return ++this.#lastId;
  }

  /** The sheet of that name or id; null when there is none. */
  find(nameOrId: string): HostSheet | null {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted) ?? null;
  }

  /** The sheet of that name; throws when there is none: for tests. */
  sheet(name: string): HostSheet {
    const sheet = this.find(name);
    if (!sheet) throw new Error(`No sheet «${name}» in the host's workbook.`);
    return sheet;
  }

  /** Throws AccessDenied where the workbook's structure is protected. */
  assertStructure(location: string): void {
    if (this.isStructureProtected) throw accessDenied(location);
  }

  /** The file of that base64; throws InvalidArgument for what is no workbook. */
  file(base64: string, location: string): HostFile {
    const file = this.files.get(base64);
    if (!file) throw invalidArgument(location);
    return file;
  }

  /** A name like that which no sheet has: «Ark1 (2)», as Excel calls a copy. */
  freeSheetName(name: string): string {
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : ` (${number})`;
      const free = name.slice(0, 31 - ending.length) + ending;
      if (!this.find(free)) return free;
    }
  }

  /** A name like that which no table has: «tblSvar2», as Excel calls a copy's. */
  freeTableNameLike(name: string): string {
    const isTaken = (wanted: string) => this.tables.some((table) => table.name.toLowerCase() === wanted.toLowerCase());
    for (let number = 1; ; number++) {
      const free = number === 1 ? name : `${name}${number}`;
      if (!isTaken(free)) return free;
    }
  }

  /** Adds an empty sheet last. Without a name it gets one as Excel gives it. */
  addSheet(name = this.#freeName()): HostSheet {
    const sheet = new HostSheet(this, `{00000000-0001-0000-${String(this.nextId()).padStart(4, "0")}-000000000000}`, name);
    this.sheets.push(sheet);
    sheet.raise("added", { source: "Local" });
    return sheet;
  }

  #freeName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Ark${number}`)) number++;
    return `Ark${number}`;
  }

  /** Deletes a sheet. Throws InvalidArgument for the last visible one, which Excel keeps. */
  deleteSheet(sheet: HostSheet): void {
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) throw invalidArgument("Worksheet.delete");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    sheet.isDeleted = true;
    if (this.#active === sheet) this.#active = null;
    sheet.raise("deleted", { source: "Local" });
  }

  activate(sheet: HostSheet): void {
    const before = this.active;
    this.#active = sheet;
    if (before === sheet) return;
    before.raise("deactivated", {});
    sheet.raise("activated", {});
  }

  /** Makes a table of the range, whose first row is its header. Throws InvalidArgument where no table may be. */
  addTable(range: HostRange, name = this.#freeTableName()): HostTable {
    range.sheet.assertWritable("TableCollection.add");
    refuseOverlap(range.sheet, range.area, null, "TableCollection.add");
    const table = new HostTable(`{T-${this.nextId()}}`, name, range);
    range.sheet.tables.push(table);
    table.nameHeaders();
    return table;
  }

  #freeTableName(): string {
    let number = 1;
    const isTaken = () => this.tables.some(({ name }) => name.toLowerCase() === `tabell${number}`);
    while (isTaken()) number++;
    return `Tabell${number}`;
  }

  /** The cells of an address with its sheet ("Ark1!A1:B2"), or of a workbook-wide name; null when there are none. */
  range(reference: string): HostRange | null {
    const parsed = parseReference(reference);
    const sheet = parsed && (parsed.sheet === null ? this.active : this.find(parsed.sheet));
    return sheet ? sheet.range(parsed.area) : (this.names.find(reference)?.range ?? null);
  }

  /** Starts notifying the client of an event on a sheet, a table, or all of them ("Workbook"). */
  listen(name: EventName, target: string): void {
    this.#listening.add(`${name} ${target}`);
  }

  unlisten(name: EventName, target: string): void {
    this.#listening.delete(`${name} ${target}`);
  }

  isListening(name: EventName, target: string): boolean {
    return this.#listening.has(`${name} ${target}`);
  }

  raise(event: HostEvent): void {
    this.onEvent(event);
  }
}
