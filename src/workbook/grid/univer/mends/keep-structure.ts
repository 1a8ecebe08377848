import { CanceledError, ICommandService, type Univer } from "@univerjs/core";
import { servicesOf } from "../engine/engine.ts";

/**
 * What the file that is saved would not follow: rows, columns and sheets that come, go or move, and formats. Values and formulas can be
 * changed in every way.
 */
const withheld = new RegExp(
  "^sheet\\.command\\.(?:" +
    "insert-(?!defined-name)|remove-|delete-range-move|add-|copy-(?:sheet|worksheet)|move-(?:rows|cols)|" +
    "set-(?:style|bold|italic|underline|overline|stroke|border|background|text|font|vertical|horizontal|tab-color|once-format|infinite-format)|" +
    "set-range-(?!values|custom|protection)|set-worksheet-(?:name|order|hidden|default|range)|set-[a-z-]*(?:hidden|frozen)|" +
    "hide-|clear-selection-(?:format|all)|reset-|paste-format|apply-format|numfmt\\.)",
);

/** Withholds what would be lost on saving, and tells when it was tried. */
export function keepStructure(univer: Univer, onWithheld: () => void): void {
  servicesOf(univer)
    .get(ICommandService)
    .beforeCommandExecuted(({ id }) => {
      if (!withheld.test(id)) return;
      onWithheld();
      throw new CanceledError();
    });
}
