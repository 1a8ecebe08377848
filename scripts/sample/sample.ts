import { writeFileSync } from "node:fs";
import { sampleWorkbook } from "./workbook/workbook.ts";

/** Writes the sample workbook to the file named on the command line, or to assets/eksempel-2018.xlsx. */
const file = process.argv[2] ?? "assets/eksempel-2018.xlsx";
const bytes = await sampleWorkbook();
writeFileSync(file, bytes);
console.log(`${file}: ${bytes.length} bytes`);
