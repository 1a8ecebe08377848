import { savedJson, savedPartXml } from "../workbook/facts/saved-part.ts";
import { inExcel, send } from "../workbook/office/host/session.ts";
import type { OfficeWorkbook } from "../workbook/office/office-workbook.ts";
import { putPart, queuePartId } from "../workbook/office/host/xml-part.ts";
import { SheetsInRequest } from "../workbook/office/host/steps.ts";
import { escapeText } from "../workbook/xlsx/xml/escape-text.ts";

/** The pane's saved state as XML in the workbook: JSON inside one element. */
export const savedXml = (state: unknown) => savedPartXml(escapeText(JSON.stringify(state)));

/** What was last saved, as parsed JSON; null where nothing is. Text that is no JSON is returned unchanged. */
export async function loadSaved(office: OfficeWorkbook): Promise<unknown> {
  const id = await office.partId();
  if (id === null) return null;
  const xml = await inExcel(async (context) => {
    const part = context.workbook.customXmlParts.getItem(id).getXml();
    await context.sync();
    return part.value;
  });
  // A pane with nothing saved begins without a reader of XML.
  const { parseXml, textInside } = await import("../workbook/xlsx/xml/xml.ts");
  return savedJson(textInside(xml, parseXml(xml, "customXml")));
}

/** Saves plain JSON in the workbook, in place of what was there. */
export function saveSaved(state: unknown): Promise<void> {
  return inExcel(async (context) => {
    const id = await send(context, queuePartId);
    putPart(savedXml(state), id).queue(new SheetsInRequest(context, new Map()), context);
    await context.sync();
  });
}
