import { Package } from "../../src/workbook/xlsx/package/package.ts";

/** The texts of a workbook's parts by name. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const pkg = await Package.open(bytes);
  const parts: Record<string, string> = {};
  for (const name of pkg.names()) parts[name] = await pkg.text(name);
  return parts;
}
