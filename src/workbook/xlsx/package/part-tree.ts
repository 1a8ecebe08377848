import type { Package } from "./package.ts";
import { partKey, relationsPart } from "./paths.ts";
import { readRelations } from "./relations.ts";
import { applyEdits, attribute, childrenOf, parseXml } from "../xml/xml.ts";
import { remove } from "../xml/xml-insert.ts";

/** Takes a part away with all parts that only it leads to, so that nothing is left that nobody points at. */
export async function removeTree(pkg: Package, part: string): Promise<void> {
  const relations = await pkg.relations(part);
  await pkg.remove(part);
  for (const { isExternal, target } of relations) {
    if (!isExternal && pkg.has(target) && !(await isRelated(pkg, target))) await removeTree(pkg, target);
  }
}

/** Whether any part of the package, or the package itself, leads to this part. */
async function isRelated(pkg: Package, part: string): Promise<boolean> {
  for (const path of pkg.names().filter((name) => name.toLowerCase().endsWith(".rels"))) {
    const relations = readRelations(await pkg.text(path), path, sourceOf(path));
    if (relations.some(({ isExternal, target }) => !isExternal && partKey(target) === partKey(part))) return true;
  }
  return false;
}

const sourceOf = (path: string) => path.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");

/** Takes a relation away, and the part it leads to unless something else leads there. Does nothing when there is none of that id. */
export async function unrelate(pkg: Package, source: string, id: string): Promise<void> {
  const path = relationsPart(source);
  const relation = (await pkg.relations(source)).find((one) => one.id === id);
  if (!relation) return;
  pkg.set(path, withoutRelation(await pkg.text(path), path, id));
  if (!relation.isExternal && pkg.has(relation.target) && !(await isRelated(pkg, relation.target))) await removeTree(pkg, relation.target);
}

function withoutRelation(xml: string, path: string, id: string): string {
  const relations = childrenOf(parseXml(xml, path), "Relationship");
  return applyEdits(xml, relations.filter((element) => attribute(element, "Id") === id).map(remove));
}
