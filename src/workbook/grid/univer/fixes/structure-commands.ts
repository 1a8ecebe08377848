import { CanceledError, ICommandService, type Univer } from "@univerjs/core";
import { servicesOf } from "../model/services.ts";

/*
 * Trap (0.25.1): with toolbar, menus and context menu off, shortcuts, the sheet bar and pasting still insert, delete, move, rename, hide and
 * format rows, columns, cells and sheets. Saving patches values and formulas into the original file (see ../../file/save-book.ts) and would
 * lose those changes. The permission services of the engine do not cover all of these commands.
 * Fix: the commands are cancelled before they run, and the caller is notified.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «%s, whose effect would be lost on saving, is cancelled and reported»
 */

/** Ids of commands that change structure or formats. Values, formulas and names can be changed. */
const structureCommand = new RegExp(
  "^sheet\\.command\\.(?:" +
    "insert-(?!defined-name)|remove-|delete-range-move|add-|copy-(?:sheet|worksheet)|move-(?:rows|cols)|" +
    "set-(?:style|bold|italic|underline|overline|stroke|border|background|text|font|vertical|horizontal|tab-color|once-format|infinite-format)|" +
    "set-range-(?!values|custom|protection)|set-worksheet-(?:name|order|hidden|default|range)|set-[a-z-]*(?:hidden|frozen)|" +
    "hide-|clear-selection-(?:format|all)|reset-|paste-format|apply-format|numfmt\\.)",
);

/** Cancels commands whose effect would be lost on saving, and calls `onBlocked` for each attempt. */
export function blockStructureCommands(univer: Univer, onBlocked: () => void): void {
  servicesOf(univer)
    .get(ICommandService)
    .beforeCommandExecuted(({ id }) => {
      if (!structureCommand.test(id)) return;
      onBlocked();
      throw new CanceledError();
    });
}
