import type { Issue } from "../issues/issue.ts";
import type { Change } from "../sheet/change.ts";
import { figuresSheet } from "./figures/figures-sheet.ts";
import type { SheetInput } from "./texts/input.ts";
import { logSheet } from "./log-sheet.ts";
import type { ResultTable } from "../score/results.ts";
import type { SheetBody } from "./texts/out-cells.ts";
import { hasMaps, mapsSheet } from "./maps/maps-sheet.ts";
import { remarksSheet } from "./remarks-sheet.ts";
import { tablesSheet, type TablesSheet } from "./tables/tables-sheet.ts";
import type { SheetTexts } from "./texts/texts.ts";

/** What outputs are made from; each takes what it needs. */
interface Making extends SheetInput {
  /** The tables that are drawn as maps, which are not among the others. */
  readonly maps: readonly ResultTable[];
  /** All that the sheets show: the assessment's issues, and those found while laying out. */
  readonly issues: readonly Issue[];
  /** What writes the columns beside the survey. */
  readonly columns: readonly Change[];
  /** The sheet of tables; made the first time it is asked for. */
  readonly tablesSheet: () => TablesSheet;
  /** What one of our sheets is called in this workbook. */
  readonly nameOf: (sheet: string) => string;
}

/** Something that can be written: one of the program's own sheets, or cells beside the survey. */
type Output = {
  /** As the command line spells it; the id of a sheet. */
  readonly name: string;
  /** The part whose cells it is linked to, which is written with it. */
  readonly linkedTo?: string;
  /** Whether there is anything to write; left out where there always is. */
  readonly hasContent?: (input: Pick<SheetInput, "assessment" | "tables">) => boolean;
} & (
  | { readonly kind: "sheet"; readonly body: (making: Making, name: string) => SheetBody }
  | { readonly kind: "cells"; readonly changes: (making: Making) => readonly Change[] }
);

/** Everything that can be written, in the order it is written and shown. What each is called stands in `messages/sheets`. */
export const outputs = {
  columns: { name: "kolonner", kind: "cells", changes: ({ columns }) => columns },
  tables: { name: "tabeller", kind: "sheet", body: (making) => making.tablesSheet().body },
  figures: {
    name: "figurer",
    kind: "sheet",
    linkedTo: "tables",
    body: (making, name) => figuresSheet(making, name, { sheet: making.nameOf("tabeller"), heads: making.tablesSheet().heads }),
  },
  maps: { name: "kart", kind: "sheet", hasContent: hasMaps, body: (making, name) => mapsSheet(making, making.maps, name) },
  remarks: { name: "merknader", kind: "sheet", body: (making, name) => remarksSheet(making, making.issues, name) },
  log: { name: "logg", kind: "sheet", body: (making, name) => logSheet(making, making.issues, name) },
} as const satisfies Readonly<Record<string, Output>>;

/** What can be chosen to be written. */
export type Part = keyof typeof outputs;

export const parts = Object.keys(outputs) as readonly Part[]; // the record's own keys

/** The parts as the command line spells them. */
export const partNames = parts.map((part) => outputs[part].name);

/** The sheets the program writes, by their ids in the workbook. */
export type OwnSheetId = { [P in Part]: (typeof outputs)[P] extends { kind: "sheet"; name: infer Id } ? Id : never }[Part];

/** The part that the command line spells so, or that is the sheet with this id; undefined for none. */
export function partNamed(name: string): Part | undefined {
  return parts.find((part) => outputs[part].name === name);
}

/** The part it is linked to; undefined for one that stands by itself. */
export function linkedTo(part: Part): Part | undefined {
  const output: Output = outputs[part];
  return parts.find((other) => other === output.linkedTo);
}

/** Whether a part has something to write, or replaces what an earlier run wrote. */
export function isNeeded(part: Part, input: Pick<SheetInput, "assessment" | "tables" | "sheets">): boolean {
  const output: Output = outputs[part];
  return (output.hasContent?.(input) ?? true) || input.sheets.some(({ ownId }) => ownId === output.name);
}

/** What a part is called. */
export interface PartWords {
  /** Where it is chosen. */
  readonly label: string;
  /** In a list within a sentence. */
  readonly listed: string;
}

/** The words on the sheets and of them, given by `messages/`. */
export interface LayoutTexts extends SheetTexts {
  readonly part: Readonly<Record<Part, PartWords>>;
  readonly sheetName: (id: OwnSheetId) => string;
}

export interface LayoutInput extends SheetInput {
  readonly write: readonly Part[];
  readonly texts: LayoutTexts;
}

/** The changes that write one part. */
export function changesOf(part: Part, making: Making): readonly Change[] {
  const output: Output = outputs[part];
  if (output.kind === "cells") return output.changes(making);
  const name = making.nameOf(output.name);
  return [{ kind: "putSheet", id: output.name, name, ...output.body(making, name) }];
}

/** What outputs are made from: the input, with the names our sheets have, and the issues to show. */
export function makingOf(input: SheetInput, parts: Pick<Making, "issues" | "columns" | "nameOf">): Making {
  let sheet: TablesSheet | null = null;
  const isMap = ({ rule }: ResultTable) => rule.kind === "map";
  const tabled = { ...input, tables: input.tables.filter((table) => !isMap(table)) };
  const sheetOfTables = () => (sheet ??= tablesSheet(tabled, parts.nameOf("tabeller")));
  return { ...tabled, ...parts, maps: input.tables.filter(isMap), tablesSheet: sheetOfTables };
}
