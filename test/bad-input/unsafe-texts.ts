import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { run } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { bookOf } from "./book.ts";
import { blank, block, rygge, svar } from "./survey.ts";

/** What municipalities might be called by mistake or malice. */
export const NAMES = ["=1+1", "+47", "-5", "1-2", "0301", "1E5", "2018-03-01", "TRUE", "SANN", "'x", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://a.b","x")', "#N/A", "5 %", "kr 5", "<b>&amp;", "_x0041_", "Å\u0001B"]; // prettier-ignore

/** Towns that all come on the list of those with projects and no strategy, so that their names are written into our sheets. */
const towns = NAMES.map((kommune, at) =>
  rygge({
    kommunenr: String(at + 201).padStart(4, "0"),
    kommune,
    strategi: "Nei",
    ...blank(...block("strategi")),
    strategi_01: at === 0 ? "=2+2" : null,
  }),
);

/** A workbook with those towns, computed and with everything written. */
export async function written(): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(await bookOf([svar(towns)]));
  const task = { ruleSet: ssb2018, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
  const log = { programVersion: "0", time: "nå", source: "=1+1.xlsx", language: "nb" };
  await run(workbook, task, { write: ["columns", "tables", "figures", "remarks", "log"], texts: layoutTexts("nb"), log });
  return workbook.save();
}
