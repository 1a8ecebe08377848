import { damaged } from "../xml/damage.ts";
import type { Package } from "../package/package.ts";
import { RELATION, type Relation } from "../package/relations.ts";
import { attribute, childOf, childrenOf, parseXml, prefixedAttribute, textInside, type XmlElement } from "../xml/xml.ts";

/** A worksheet as the workbook part lists it. */
export interface BookSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly part: string;
  readonly visible: boolean;
}

/** A defined name. `formula` is unescaped; `sheet` is the position of the sheet it is local to, null for the workbook. */
interface BookName {
  readonly name: string;
  readonly formula: string;
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
    formula: textInside(xml, element),
    hidden: isTrue(attribute(element, "hidden")),
    sheet: local === undefined ? null : Number(local),
  };
}

/** True for "1" and "true", the two ways in which XML says so. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
