import { damaged } from "../xml/damage.ts";
import type { Package } from "../package/package.ts";
import { RELATION, type Relation } from "../package/relations.ts";
import { attribute, childOf, childrenOf, isTrue, parseXml, prefixedAttribute, type XmlElement } from "../xml/xml.ts";
import { readNames, type NameEntry } from "./defined-names.ts";

/** A worksheet as the workbook part lists it. */
export interface BookSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
  readonly part: string;
  readonly visible: boolean;
}

/** What the workbook part says. `path` is its part name. `sheets` are worksheets in tab order: chart sheets and dialogs are left out. */
export interface Book {
  readonly path: string;
  readonly sheets: readonly BookSheet[];
  /** What all tabs are called, chart sheets and dialogs too. */
  readonly tabs: readonly string[];
  /** The names of the whole workbook. */
  readonly names: readonly NameEntry[];
  /** The names that belong to one sheet; a sheet that was copied has its names once more so. */
  readonly localNames: readonly NameEntry[];
  /** Dates count from 1904 and not from 1900. */
  readonly date1904: boolean;
}

/** Reads the workbook part as it stands in the package now. Refuses one that is not well-formed, or lists sheets that are not there. */
export async function readBook(pkg: Package): Promise<Book> {
  const path = await pkg.mainPart();
  const xml = await pkg.text(path);
  const root = parseXml(xml, path);
  const relations = new Map((await pkg.relations(path)).map((relation) => [relation.id, relation]));
  const listed = childrenOf(childOf(root, "sheets") ?? root, "sheet");
  const names = readNames(xml, root);
  const date1904 = attribute(childOf(root, "workbookPr") ?? root, "date1904");
  const sheets = listed.flatMap((element) => readSheetEntry(element, path, relations, pkg));
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length) throw damaged(path, "two sheets lead to one part");
  return {
    path,
    sheets,
    tabs: listed.map((element) => attribute(element, "name") ?? ""),
    names: names.filter(({ sheet }) => sheet === null),
    localNames: names.filter(({ sheet }) => sheet !== null),
    date1904: isTrue(date1904),
  };
}

function readSheetEntry(element: XmlElement, path: string, relations: ReadonlyMap<string, Relation>, pkg: Package): BookSheet[] {
  const relationId = prefixedAttribute(element, "id") ?? "";
  const relation = relations.get(relationId);
  const name = attribute(element, "name") ?? "";
  if (!relation) throw damaged(path, `sheet ${name} leads nowhere`);
  if (relation.type !== `${RELATION}/worksheet`) return [];
  if (!pkg.has(relation.target)) throw damaged(relation.target, "the part is missing");
  const visible = (attribute(element, "state") ?? "visible") === "visible";
  return [{ name, sheetId: Number(attribute(element, "sheetId")), relationId, part: relation.target, visible }];
}
