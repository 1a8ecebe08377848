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

/** Asks for the XML of a part. */
export const queuePartXml =
  (id: string): Queue<string> =>
  ({ workbook }) =>
    readerOf(workbook.customXmlParts.getItem(id).getXml());

/** Reads an answer once there is one. */
function readerOf<Value>(answer: OfficeExtension.ClientResult<Value>): () => Value {
  return () => answer.value;
}

/** Makes our part what it was: `before` is its XML, null where there was none; `id` is the part there is now. */
export function returnPart({ workbook: { customXmlParts } }: Excel.RequestContext, before: string | null, id: string | null): void {
  if (before !== null && id !== null) customXmlParts.getItem(id).setXml(before);
  else if (before !== null) customXmlParts.add(before);
  else if (id !== null) customXmlParts.getItem(id).delete();
}

/** Writes our part over what was there. */
export function putPart(xml: string, id: string | null): Step {
  return step(2, xml.length, (_, { workbook: { customXmlParts } }) => {
    if (id === null) customXmlParts.add(xml);
    else customXmlParts.getItem(id).setXml(xml);
  });
}
