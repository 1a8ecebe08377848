import { areaAddress } from "../../../core/sheet/address.ts";
import type { PutDropDown } from "../../../core/sheet/change.ts";
import { sourceText } from "../../facts/drop-down.ts";
import { escapeAttribute, escapeText } from "../xml/xml.ts";

/** Rules for the values of cells: a list that is offered, and a question before another value is kept. */
export function dropDownsXml(dropDowns: readonly PutDropDown[]): string {
  const rules = dropDowns.flatMap(ruleXml);
  return rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function ruleXml({ area, source }: PutDropDown): readonly string[] {
  const text = sourceText(source);
  if (text === null) return [];
  const formula = Array.isArray(source) ? `"${text.replaceAll('"', '""')}"` : text.slice(1);
  return [
    `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${escapeAttribute(areaAddress(area))}">` +
      `<formula1>${escapeText(formula)}</formula1></dataValidation>`,
  ];
}
