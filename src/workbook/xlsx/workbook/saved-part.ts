import { savedJson, savedNamespace, savedPartXml } from "../../facts/saved-part.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, escapeText, parseXml, textInside, xmlHeader } from "../xml/xml.ts";

const properties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The id that Excel knows the part by: the same in every workbook, so that the same state gives the same bytes. */
const itemId = "{6B1D6C5E-2F0B-4E0C-9C55-7D1A3C6F2E18}";

const propertiesXml = `${xmlHeader}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${savedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;

/** What is saved in a workbook beside its cells, as parsed JSON; null where nothing is. Text that is no JSON is returned unchanged. */
export async function readSavedPart(pkg: Package, book: string): Promise<unknown> {
  const part = await savedPart(pkg, book);
  if (part === null) return null;
  const xml = await pkg.text(part);
  return savedJson(textInside(xml, parseXml(xml, part)));
}

/** Saves plain JSON in the workbook, in place of what was there. */
export async function writeSavedPart(pkg: Package, book: string, state: unknown): Promise<void> {
  const xml = xmlHeader + savedPartXml(escapeText(JSON.stringify(state)));
  const former = await savedPart(pkg, book);
  if (former !== null) {
    pkg.set(former, xml);
    return;
  }
  const part = pkg.freeName("customXml/item#.xml");
  const aboutIt = pkg.freeName("customXml/itemProps#.xml");
  await pkg.addPart(part, xml, "application/xml");
  await pkg.addPart(aboutIt, propertiesXml, properties);
  await pkg.relate(part, `${RELATION}/customXmlProps`, aboutIt);
  await pkg.relate(book, `${RELATION}/customXml`, part);
}

/** The part that is ours among those that the workbook has; a part that cannot be read is another program's. */
async function savedPart(pkg: Package, book: string): Promise<string | null> {
  for (const { type, target, isExternal } of await pkg.relations(book)) {
    if (!type.endsWith("/customXml") || isExternal || !pkg.has(target)) continue;
    if (await isOurs(pkg, target)) return target;
  }
  return null;
}

async function isOurs(pkg: Package, part: string): Promise<boolean> {
  try {
    const root = parseXml(await pkg.text(part), part);
    return attribute(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`) === savedNamespace;
  } catch {
    return false;
  }
}
