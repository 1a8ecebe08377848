import type { PutSheet } from "../../../core/sheet/change.ts";
import { sourceText } from "../../facts/drop-down.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/** Offers lists of values; Excel asks before another value is kept. */
export function putDropDowns({ name, dropDowns = [] }: PutSheet): readonly Step[] {
  return dropDowns.flatMap(({ area, source }) => {
    const text = sourceText(source);
    if (text === null) return [];
    return [
      step(4, text.length, (sheets) => {
        const { dataValidation } = rangeOf(sheets.of(name), area);
        dataValidation.rule = { list: { inCellDropDown: true, source: text } };
        dataValidation.ignoreBlanks = true;
        dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "" };
      }),
    ];
  });
}
