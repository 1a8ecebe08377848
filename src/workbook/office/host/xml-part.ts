import { step, type Step } from "./steps.ts";
import type { Queue } from "./session.ts";

/** The XML part of the workbook that is ours: it travels with the file, and any program can read it. */
const namespace = "urn:digitaliseringsindikatorer:tilstand";

/** The root element of the part, around text that is already escaped. */
export const partXml = (text: string) => `<tilstand xmlns="${namespace}">${text}</tilstand>`;

/** Asks for the id of our part; null where the workbook has none. */
export const queuePartId: Queue<string | null> = ({ workbook }) => {
  const parts = workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return () => {
    const ids = parts.items.map(({ id }) => id);
    return ids.at(0) ?? null;
  };
};

/** Writes our part over what was there. */
export function putPart(xml: string, id: string | null): Step {
  return step(2, xml.length, (_, { workbook: { customXmlParts } }) => {
    if (id === null) customXmlParts.add(xml);
    else customXmlParts.getItem(id).setXml(xml);
  });
}
