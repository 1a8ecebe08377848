import { contentTypeOf, CONTENT_TYPES } from "../../../src/workbook/xlsx/package/content-types.ts";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { partKey, relationsPart } from "../../../src/workbook/xlsx/package/paths.ts";
import { attribute, childrenOf, parseXml } from "../../../src/workbook/xlsx/xml/xml.ts";

/**
 * What is wrong with how a file's parts hang together: relations and content types that lead nowhere, parts without a type,
 * and parts that nothing leads to.
 */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const pkg = await Package.open(bytes);
  const reached = new Set<string>();
  const faults: string[] = [];
  await follow(pkg, "", reached, faults);
  const types = await pkg.text(CONTENT_TYPES);
  for (const part of pkg.names().filter((name) => !name.endsWith("/") && name !== CONTENT_TYPES && !name.endsWith(".rels"))) {
    if (!reached.has(partKey(part))) faults.push(`nothing leads to ${part}`);
    if (contentTypeOf(types, part) === undefined) faults.push(`${part} has no content type`);
  }
  for (const override of childrenOf(parseXml(types, CONTENT_TYPES), "Override")) {
    const part = attribute(override, "PartName") ?? "";
    if (!pkg.has(part)) faults.push(`a content type for ${part}, which is not there`);
  }
  return faults.sort();
}

async function follow(pkg: Package, source: string, reached: Set<string>, faults: string[]): Promise<void> {
  for (const { id, target, isExternal } of await pkg.relations(source)) {
    if (isExternal || reached.has(partKey(target))) continue;
    reached.add(partKey(target));
    if (!pkg.has(target)) faults.push(`${relationsPart(source)}: ${id} leads to ${target}, which is not there`);
    else await follow(pkg, target, reached, faults);
  }
}
