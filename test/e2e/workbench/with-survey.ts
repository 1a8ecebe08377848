import { readFileSync } from "node:fs";
import path from "node:path";
import type { OutCell, PutSheet } from "../../../src/core/sheet/change.ts";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";

const sample = path.resolve(import.meta.dirname, "../../../assets/eksempel-2018.xlsx");
const survey = "Svar 2018";

/** A workbook with the sample's survey put into it as a sheet of the user's own, last; its header row is the sheet's first. */
export async function withSurvey(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.apply([await surveySheet()]);
  return unmarked(await workbook.save());
}

async function surveySheet(): Promise<PutSheet> {
  const { cells } = await (await XlsxWorkbook.open(new Uint8Array(readFileSync(sample)))).read(survey);
  const rows = cells.slice(3).map((row) => (row ?? []).map((value): OutCell | null => outCell(value)));
  const empty = { widths: [], frozenRows: 1, merges: [], scales: [], charts: [], landscape: true };
  return { kind: "putSheet", id: "svar", name: survey, rows, ...empty };
}

function outCell(value: unknown): OutCell | null {
  return typeof value === "string" || typeof value === "number" ? { value, look: "text" } : null;
}

/** Takes away the hidden name that would make the sheet one of ours. */
async function unmarked(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pkg = await Package.open(bytes);
  const part = await pkg.mainPart();
  const xml = (await pkg.text(part)).replace(/<definedName [^>]*_indikator_ark_svar[^>]*>[^<]*<\/definedName>/, "");
  pkg.set(part, xml.replace(/<definedNames><\/definedNames>/, ""));
  return pkg.save();
}
