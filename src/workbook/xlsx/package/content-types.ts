import { partKey } from "./paths.ts";
import { appendInside, applyEdits, attribute, childrenOf, escapeAttribute, parseXml, type Edit, type XmlElement } from "../xml/xml.ts";

/** The part that says what kind each part is. */
export const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of a part: its own override, else its extension's default; undefined when there is neither. */
export function contentTypeOf(xml: string, part: string): string | undefined {
  const root = parseXml(xml, CONTENT_TYPES);
  const own = childrenOf(root, "Override").find((one) => partKey(attribute(one, "PartName") ?? "") === partKey(part));
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const general = childrenOf(root, "Default").find((one) => attribute(one, "Extension")?.toLowerCase() === extension);
  return attribute(own ?? general ?? root, "ContentType");
}

/** The content types with an override for a part; a former override of the same part is replaced. */
export function addOverride(xml: string, part: string, contentType: string): string {
  const root = parseXml(xml, CONTENT_TYPES);
  const name = escapeAttribute(`/${part}`);
  const override = `<${root.prefix}Override PartName="${name}" ContentType="${escapeAttribute(contentType)}"/>`;
  return applyEdits(xml, [...withoutOverride(root, part), appendInside(root, override)]);
}

/** The content types as they are where they declare this type for a part already, else with an override for it. */
export function declareType(xml: string, part: string, contentType: string): string {
  return contentTypeOf(xml, part) === contentType ? xml : addOverride(xml, part, contentType);
}

/** The content types without the override of a part. */
export function removeOverride(xml: string, part: string): string {
  return applyEdits(xml, withoutOverride(parseXml(xml, CONTENT_TYPES), part));
}

function withoutOverride(root: XmlElement, part: string): Edit[] {
  const own = childrenOf(root, "Override").filter((one) => partKey(attribute(one, "PartName") ?? "") === partKey(part));
  return own.map(({ start, end }) => ({ start, end, text: "" }));
}
