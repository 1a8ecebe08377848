import { isTrue } from "./book.ts";
import { attribute, childOf, childrenOf, textInside, type XmlElement } from "../xml/xml.ts";

/** A defined name with all that we write of it. `value` is its formula; `sheet` the position of the sheet it is local to, or null. */
export interface NameEntry {
  readonly name: string;
  readonly value: string;
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment: string | null;
}

/** All defined names of a workbook part, in the order they stand. */
export function readNames(xml: string, workbook: XmlElement): NameEntry[] {
  const list = childOf(workbook, "definedNames");
  return (list ? childrenOf(list, "definedName") : []).map((element) => {
    const local = attribute(element, "localSheetId");
    return {
      name: attribute(element, "name") ?? "",
      value: textInside(xml, element),
      sheet: local === undefined ? null : Number(local),
      hidden: isTrue(attribute(element, "hidden")),
      comment: attribute(element, "comment") ?? null,
    };
  });
}
