import { Package } from "../../../src/workbook/xlsx/package/package.ts";

/** The text of each part of a workbook, by the part's name. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const pkg = await Package.open(bytes);
  const parts: Record<string, string> = {};
  for (const name of pkg.names()) if (!name.endsWith("/")) parts[name] = await pkg.text(name);
  return parts;
}
