import type { PutColumns } from "../../core/sheet.ts";
import type { Package } from "./package.ts";
import type { StyleSheet } from "./styles.ts";
import type { WorkbookPart } from "./workbook-xml.ts";
export async function putColumns(pkg: Package, workbook: WorkbookPart, styles: StyleSheet, change: PutColumns): Promise<void> {
  await Promise.resolve();
  void [pkg, workbook, styles, change];
}
