import type { DefinedName } from "../../facts/own-names.ts";
import { attribute, childOf, childrenOf, isTrue, textInside, type XmlElement } from "../xml/xml.ts";

/** A defined name with all that we write of it. `sheet` is the position of the sheet it is local to; null for the whole workbook. */
export interface NameEntry extends DefinedName {
  readonly sheet: number | null;
  readonly hidden: boolean;
}

/** All defined names of a workbook part, in the order they stand. */
export function readNames(xml: string, workbook: XmlElement): NameEntry[] {
  const list = childOf(workbook, "definedNames");
  return (list ? childrenOf(list, "definedName") : []).map((element) => {
    const local = attribute(element, "localSheetId");
    return {
      name: attribute(element, "name") ?? "",
      formula: textInside(xml, element),
      sheet: local === undefined ? null : Number(local),
      hidden: isTrue(attribute(element, "hidden")),
      comment: attribute(element, "comment") ?? null,
    };
  });
}
