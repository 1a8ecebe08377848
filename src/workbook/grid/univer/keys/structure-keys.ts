import { CommandType, ICommandService, type Univer } from "@univerjs/core";
import { whenSheetEditorFocused } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/ui";
import { servicesOf } from "../model/services.ts";

const structureCommand = "indikator.command.structure-key";

/** Plus and minus among the digits at the right of a keyboard, which the engine has no names for. */
const [numberPlus, numberMinus] = [107, 109] as const;

/** Excel's keys that insert and delete cells, rows, columns and sheets, and its key that replaces. */
const keys: readonly number[] = [
  ...[KeyCode.EQUAL, KeyCode.MINUS, numberPlus, numberMinus]
    .flatMap((key) => [key, key | MetaKeys.SHIFT])
    .map((key) => key | MetaKeys.CTRL_COMMAND),
  KeyCode.F11 | MetaKeys.SHIFT,
  KeyCode.H | MetaKeys.CTRL_COMMAND,
];

/** Calls `onPressed` when a key is pressed that would change the file's structure, or many cells at once, in Excel. The first workbook must be open. */
export function tellOfStructureKeys(univer: Univer, onPressed: () => void): void {
  const services = servicesOf(univer);
  services.get(ICommandService).registerCommand({
    id: structureCommand,
    type: CommandType.COMMAND,
    handler: () => {
      onPressed();
      return true;
    },
  });
  for (const binding of keys)
    services
      .get(IShortcutService)
      .registerShortcut({ id: structureCommand, binding, priority: 200, preconditions: whenSheetEditorFocused });
}
