import { escapeText, parseXml, textInside } from "../workbook/xlsx/xml.ts";
import { inExcel } from "../workbook/office/session.ts";

/** The XML part of the workbook that holds what the pane remembers: JSON inside one element. It travels with the file, and any program can read it. */
const namespace = "urn:digitaliseringsindikatorer:tilstand";

/**
 * What was last saved, as parsed JSON; null where nothing is. What is there but is no JSON comes as the text it is, for the pane to say that
 * it cannot be read.
 */
export function loadSaved(): Promise<unknown> {
  return inExcel(async (context) => {
    const part = await findPart(context);
    if (!part) return null;
    const xml = part.getXml();
    await context.sync();
    const text = textInside(xml.value, parseXml(xml.value, "customXml"));
    try {
      const state: unknown = JSON.parse(text);
      return state;
    } catch {
      return text;
    }
  });
}

/** Saves plain JSON in the workbook, over what was there. */
export function saveSaved(state: unknown): Promise<void> {
  const xml = `<tilstand xmlns="${namespace}">${escapeText(JSON.stringify(state))}</tilstand>`;
  return inExcel(async (context) => {
    const part = await findPart(context);
    if (part) part.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
}

async function findPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  return parts.items[0] ?? null;
}
