import { parseArea } from "../../../core/sheet/address.ts";
import type { DropDown } from "../../facts/drop-down.ts";
import { attribute, decodeText, readTag, type XmlElement } from "../xml/xml.ts";

/** A rule for the values of cells, of the main part of the format or of its extension for ranges of other sheets. */
const ruleTag = /<((?:[\w.-]+:)?)dataValidation(?=[\s/>])/g;

/** The lists of values that the end of a sheet part offers for its cells; rules of other kinds are left out. */
export function readDropDowns(text: string, scan: string, part: string): DropDown[] {
  return [...scan.matchAll(ruleTag)].flatMap(({ index, 1: prefix = "" }) => {
    const { element, end } = readTag(scan, index, part);
    const close = element.isEmpty ? end : scan.indexOf(`</${prefix}dataValidation>`, end);
    const dropDown = close < 0 ? null : readDropDown(element, text.slice(end, close));
    return dropDown ? [dropDown] : [];
  });
}

/** Null for a rule that is no list, or shows none. */
function readDropDown(element: XmlElement, content: string): DropDown | null {
  const places = attribute(element, "sqref") ?? within(content, "sqref") ?? "";
  const areas = places.split(/\s+/).flatMap((place) => parseArea(place) ?? []);
  const formula = within(content, "formula1");
  // The attribute says the opposite of its name: it hides the list.
  const isHidden = isTrue(attribute(element, "showDropDown"));
  if (attribute(element, "type") !== "list" || isHidden || areas.length === 0 || formula === null) return null;
  const values = /^"(.*)"$/s.exec(formula.trim())?.[1];
  return {
    areas,
    source:
      values === undefined
        ? formula.trim().replace(/^=/, "")
        : values
            .replaceAll('""', '"')
            .split(",")
            .map((value) => value.trim()),
    allowsBlank: isTrue(attribute(element, "allowBlank")),
    error: attribute(element, "error") ?? null,
  };
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";

/** The text of an element, or of the only one in it; null where there is none. */
function within(content: string, name: string): string | null {
  const found = new RegExp(String.raw`<(?:[\w.-]+:)?${name}(?:\s[^>]*)?>(.*?)</(?:[\w.-]+:)?${name}>`, "s").exec(content)?.[1];
  return found === undefined ? null : decodeText(found.replace(/<[^>]*>/g, ""));
}
