import { writeFileSync } from "node:fs";
import { sampleWorkbook, type SampleKind } from "./workbook/workbook.ts";

/** Writes the sample workbook, and the one whose sheets the add-in inserts. */
const files: Readonly<Record<string, SampleKind>> = { "assets/eksempel-2018.xlsx": "whole", "assets/eksempel-2018-ark.xlsx": "plain" };
for (const [file, kind] of Object.entries(files)) {
  const bytes = await sampleWorkbook(kind);
  writeFileSync(file, bytes);
  console.log(`${file}: ${bytes.length} bytes`);
}
