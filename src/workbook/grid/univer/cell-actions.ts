import { ICommandService, type Univer } from "@univerjs/core";
import { ClearSelectionContentCommand } from "@univerjs/sheets";
import { PREDEFINED_HOOK_NAME_PASTE } from "@univerjs/sheets-ui";
import { CopyCommand, CutCommand, PasteCommand } from "@univerjs/ui";
import type { CellAction } from "../port/grid.ts";
import { Find } from "./find/find.ts";
import { servicesOf } from "./model/services.ts";

const commandOf: Readonly<Record<Exclude<CellAction, "find">, string>> = {
  cut: CutCommand.id,
  copy: CopyCommand.id,
  paste: PasteCommand.id,
  clear: ClearSelectionContentCommand.id,
};

/** The engine's word for pasting all of what was copied. */
const wholeCells = { value: PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE };

/** What a menu does with the cells that are selected: the same as the keyboard. */
export class CellActions {
  readonly #commands: ICommandService;
  readonly #find: Find;

  constructor(univer: Univer) {
    this.#commands = servicesOf(univer).get(ICommandService);
    this.#find = new Find(univer);
  }

  async act(action: CellAction): Promise<void> {
    if (action === "find") await this.#find.open();
    else await this.#commands.executeCommand(commandOf[action], action === "paste" ? wholeCells : undefined);
  }
}
