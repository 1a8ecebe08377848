import { Refusal } from "../../../core/issues/refusal.ts";
import { partKey, relativeTarget, resolveTarget } from "./paths.ts";
import { appendInside, applyEdits, attribute, childrenOf, escapeAttribute, parseXml, xmlHeader, type XmlElement } from "../xml/xml.ts";

/** How one part leads to another. `target` is the part's name; the address as it stands when `isExternal`. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The first part of the type of most relations that a workbook has. */
export const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY = `${xmlHeader}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** The relations in a relations part `path` that belongs to `source`. */
export function readRelations(xml: string, path: string, source: string): Relation[] {
  return childrenOf(parseXml(xml, path), "Relationship").map((element) => toRelation(element, source));
}

function toRelation(element: XmlElement, source: string): Relation {
  const isExternal = attribute(element, "TargetMode") === "External";
  const target = attribute(element, "Target") ?? "";
  return {
    id: attribute(element, "Id") ?? "",
    type: attribute(element, "Type") ?? "",
    target: isExternal ? target : resolveTarget(source, target),
    isExternal,
  };
}

/**
 * A relations part that relates `source` to `target`, and the relation's id: as it is where one of the type does already, else with one more
 * under the first free rId. `xml` is null when there is no such part yet.
 */
export function relateTo(xml: string | null, path: string, source: string, type: string, target: string): { xml: string; id: string } {
  const before = xml ?? EMPTY;
  const root = parseXml(before, path);
  const relations = childrenOf(root, "Relationship").map((element) => toRelation(element, source));
  const existing = relations.find((one) => one.type === type && partKey(one.target) === partKey(target));
  if (existing) return { xml: before, id: existing.id };
  const id = freeId(new Set(relations.map((one) => one.id)));
  const relative = escapeAttribute(relativeTarget(source, target));
  const relation = `<${root.prefix}Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="${relative}"/>`;
  return { xml: applyEdits(before, [appendInside(root, relation)]), id };
}

function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** A relations part `path` without the relations that lead to `part`. */
export function removeRelationsTo(xml: string, path: string, part: string): string {
  const source = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");
  const leading = childrenOf(parseXml(xml, path), "Relationship").filter((element) => {
    const { isExternal, target } = toRelation(element, source);
    return !isExternal && partKey(target) === partKey(part);
  });
  return applyEdits(
    xml,
    leading.map(({ start, end }) => ({ start, end, text: "" })),
  );
}

/** What is needed of a package to find its main part. */
interface Related {
  has(part: string): boolean;
  relations(part: string): Promise<readonly Relation[]>;
}

/** The workbook part, found through the package's own relations. Refuses a package that has none. */
export async function mainPartOf(pkg: Related): Promise<string> {
  const main = (await pkg.relations("")).find((relation) => relation.type.endsWith("/officeDocument"));
  if (!main || !pkg.has(main.target)) throw new Refusal({ code: "not_a_workbook" });
  return main.target;
}
