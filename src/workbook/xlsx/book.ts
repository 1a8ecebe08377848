import type { Area } from "../../core/sheet.ts";
import { parseArea } from "../../core/address.ts";
import { damaged } from "./damage.ts";
import type { Package } from "./package.ts";
import { RELATION, type Relation } from "./relations.ts";
import { attribute, childOf, childrenOf, parseXml, prefixedAttribute, textInside, type XmlElement } from "./xml.ts";

/** A worksheet as the workbook part lists it. */
export interface BookSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly part: string;
  readonly visible: boolean;
}

/** A defined name. `value` is its formula, unescaped; `sheet` is the position of the sheet it is local to, null for the workbook. */
interface BookName {
  readonly name: string;
  readonly value: string;
  readonly hidden: boolean;
  readonly sheet: number | null;
}

/** What the workbook part says. `path` is its part name. `sheets` are worksheets in tab order: chart sheets and dialogs are left out. */
export interface Book {
  readonly path: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Dates count from 1904 and not from 1900. */
  readonly date1904: boolean;
}

/** Hidden names that say which area of a sheet an earlier run wrote. */
export const OWN_COLUMNS_NAME = /^_indikator_kolonner_\d+$/i;
/** Hidden names that say which sheets an earlier run made: their first cell. */
const OWN_SHEET_NAME = /^_indikator_ark_(.+)$/i;
/** Names that say where a result column is. */
const RESULT_NAME = /^Indikator_(.+)$/i;

/** Reads the workbook part as it stands in the package now. Refuses one that is not well-formed, or lists sheets that are not there. */
export async function readBook(pkg: Package): Promise<Book> {
  const path = await pkg.mainPart();
  const xml = await pkg.text(path);
  const root = parseXml(xml, path);
  const relations = await pkg.relations(path);
  const listed = childrenOf(childOf(root, "sheets") ?? root, "sheet");
  const date1904 = attribute(childOf(root, "workbookPr") ?? root, "date1904");
  return {
    path,
    sheets: listed.flatMap((element) => readSheetEntry(element, path, relations, pkg)),
    names: childrenOf(childOf(root, "definedNames") ?? root, "definedName").map((element) => readName(xml, element)),
    date1904: isTrue(date1904),
  };
}

function readSheetEntry(element: XmlElement, path: string, relations: readonly Relation[], pkg: Package): BookSheet[] {
  const relationId = prefixedAttribute(element, "id") ?? "";
  const relation = relations.find((one) => one.id === relationId);
  const name = attribute(element, "name") ?? "";
  if (!relation) throw damaged(path, `sheet ${name} leads nowhere`);
  if (relation.type !== `${RELATION}/worksheet`) return [];
  if (!pkg.has(relation.target)) throw damaged(relation.target, "the part is missing");
  const visible = (attribute(element, "state") ?? "visible") === "visible";
  return [{ name, sheetId: Number(attribute(element, "sheetId")), relationId, part: relation.target, visible }];
}

function readName(xml: string, element: XmlElement): BookName {
  const local = attribute(element, "localSheetId");
  return {
    name: attribute(element, "name") ?? "",
    value: textInside(xml, element),
    hidden: isTrue(attribute(element, "hidden")),
    sheet: local === undefined ? null : Number(local),
  };
}

/** True for "1" and "true", the two ways in which XML says so. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The sheet and area that a name's formula points at: 'Ark 1'!$A$1:$B$9. Null for anything else, such as #REF!. */
export function parseReference(formula: string): { sheet: string; area: Area } | null {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!:,()[\]]+))!([^!]+)$/.exec(formula.trim());
  if (!parts) return null;
  const area = parseArea(parts[3] ?? "");
  return area && { sheet: (parts[1] ?? parts[2] ?? "").replaceAll("''", "'"), area };
}

/** The area that an earlier run wrote on the sheet, by its hidden name; null when there is none. Sheet names are the same in either case. */
export function ownColumnsOf(book: Book, sheet: string): Area | null {
  for (const { name, value } of book.names) {
    const reference = OWN_COLUMNS_NAME.test(name) ? parseReference(value) : null;
    if (reference && isSameSheet(reference.sheet, sheet)) return reference.area;
  }
  return null;
}

/** The id of a sheet that an earlier run made, by the name that points at it; null for the user's own sheets. */
export function ownIdOf(book: Book, sheet: string): string | null {
  for (const { name, value } of book.names) {
    const id = OWN_SHEET_NAME.exec(name)?.[1];
    const reference = id === undefined ? null : parseReference(value);
    if (id !== undefined && reference && isSameSheet(reference.sheet, sheet)) return id;
  }
  return null;
}

/** The column that each name Indikator_<id> points at on the sheet: id → column. */
export function ownColumnIdsOf(book: Book, sheet: string): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { name, value } of book.names) {
    const id = RESULT_NAME.exec(name)?.[1];
    const reference = id === undefined ? null : parseReference(value);
    if (id !== undefined && reference && isSameSheet(reference.sheet, sheet)) columns.set(id, reference.area.column);
  }
  return columns;
}

/** Sheet names that Excel takes for the same. */
export function isSameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
