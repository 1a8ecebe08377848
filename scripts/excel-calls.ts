import { writeFileSync } from "node:fs";
import { cwd } from "node:process";
import { excelCalls } from "./excel-calls/calls.ts";
import { callsPage } from "./excel-calls/page.ts";

/** Writes the page of the calls to Excel. */
writeFileSync("docs/excel-calls.md", callsPage(excelCalls(cwd())));
