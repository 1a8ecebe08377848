import { ICommandService, type Univer } from "@univerjs/core";
import { ClearSelectionContentCommand } from "@univerjs/sheets";
import { PREDEFINED_HOOK_NAME_PASTE } from "@univerjs/sheets-ui";
import { CopyCommand, CutCommand, PasteCommand } from "@univerjs/ui";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { CellAction } from "../port/grid.ts";
import { Filter } from "./filter/filter.ts";
import { Find } from "./find/find.ts";
import { servicesOf } from "./model/services.ts";

const commandOf: Readonly<Record<Exclude<CellAction, "find" | "filter" | "showAll">, string>> = {
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
  readonly #filter: Filter;

  constructor(univer: Univer) {
    this.#commands = servicesOf(univer).get(ICommandService);
    this.#find = new Find(univer);
    this.#filter = new Filter(univer);
  }

  /** Whether rows of the active sheet are filtered. */
  isFiltered(): boolean {
    return this.#filter.isOn();
  }

  async act(action: CellAction, area: Area | null): Promise<void> {
    if (action === "find") await this.#find.open();
    else if (action === "filter") await this.#filter.open(area);
    else if (action === "showAll") this.#filter.remove();
    else await this.#commands.executeCommand(commandOf[action], action === "paste" ? wholeCells : undefined);
  }
}
