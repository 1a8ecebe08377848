import { savedNamespace } from "../../facts/saved-part.ts";
import { step, type Step } from "./steps.ts";
import type { Queue } from "./session.ts";

/** Asks for the id of our part; null where the workbook has none. */
export const queuePartId: Queue<string | null> = ({ workbook }) => {
  const parts = workbook.customXmlParts.getByNamespace(savedNamespace);
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
