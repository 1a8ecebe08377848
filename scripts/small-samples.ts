import { writeFileSync } from "node:fs";
import { digitalIntensitySheet } from "./small-samples/digital-intensity.ts";
import { staffSheet } from "./small-samples/staff.ts";
import { smallWorkbook } from "./small-samples/workbook.ts";

/** Writes the workbooks of the two small surveys, beside their rule sets. */
writeFileSync("assets/digital-intensitet.xlsx", await smallWorkbook(digitalIntensitySheet()));
writeFileSync("assets/ansatte.xlsx", await smallWorkbook(staffSheet()));
