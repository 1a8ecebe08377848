import type { Issue } from "../issues/issue.ts";
import type { Change } from "../sheet/change.ts";
import { figuresSheet } from "./figures/figures-sheet.ts";
import type { TableFormulas } from "../formulas/tables/table-formulas.ts";
import type { SheetInput } from "./texts/input.ts";
import { logSheet } from "./log-sheet.ts";
import type { ResultTable } from "../score/results.ts";
import type { SheetBody } from "./texts/out-cells.ts";
import { methodsSheet } from "./methods/methods-sheet.ts";
import { hasMaps, mapsSheet } from "./maps/maps-sheet.ts";
import { remarksSheet } from "./remarks-sheet.ts";
import { isSheetPart, partFacts, type OwnSheetId, type Part, type SheetPart } from "./parts.ts";
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
  /** The formulas of each of the assessment's tables, maps among them; null for values. */
  readonly tableFormulas: readonly (TableFormulas | null)[];
  /** The sheet of tables; made the first time it is asked for. */
  readonly tablesSheet: () => TablesSheet;
  /** What one of our sheets is called in this workbook. */
  readonly nameOf: (sheet: string) => string;
}

/** What the sheets of our own show. */
const sheetBodies: Readonly<Record<SheetPart, (making: Making, name: string) => SheetBody>> = {
  tables: (making) => making.tablesSheet().body,
  figures: (making, name) => figuresSheet(making, name, { sheet: making.nameOf(partFacts.tables.name), heads: making.tablesSheet().heads }),
  maps: (making, name) => mapsSheet(making, making.maps, name),
  remarks: (making, name) => remarksSheet(making, making.issues, name),
  log: (making, name) => logSheet(making, making.issues, name),
  methods: ({ methods, texts }, name) => methodsSheet(methods ?? [], name, texts.tables),
};

/** Whether a part has something to write, or replaces what an earlier run wrote. */
export function isNeeded(part: Part, input: Pick<SheetInput, "assessment" | "tables" | "sheets" | "regions" | "methods">): boolean {
  if (part === "methods") return Boolean(input.methods);
  return part !== "maps" || hasMaps(input) || input.sheets.some(({ ownId }) => ownId === partFacts.maps.name);
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
  if (!isSheetPart(part)) return making.columns;
  const { name: id } = partFacts[part];
  const name = making.nameOf(id);
  return [{ kind: "putSheet", id, name, ...sheetBodies[part](making, name) }];
}

/** What outputs are made from: the input, with the names our sheets have, and the issues to show. */
export function makingOf(input: SheetInput, parts: Pick<Making, "issues" | "columns" | "nameOf" | "tableFormulas">): Making {
  let sheet: TablesSheet | null = null;
  const isMap = ({ rule }: ResultTable) => rule.kind === "map";
  const tabled = { ...input, tables: input.tables.filter((table) => !isMap(table)) };
  const formulas = parts.tableFormulas.filter((_, index) => !input.tables.slice(index, index + 1).some(isMap));
  const sheetOfTables = () => (sheet ??= tablesSheet(tabled, parts.nameOf(partFacts.tables.name), formulas));
  return { ...tabled, ...parts, maps: input.tables.filter(isMap), tablesSheet: sheetOfTables };
}
