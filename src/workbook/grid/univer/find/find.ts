import { CanceledError, CommandType, ICommandService, type Univer } from "@univerjs/core";
import { whenSheetEditorFocused } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/ui";
import { servicesOf } from "../model/services.ts";

const findCommand = "indikator.command.find";

/** The engine's operations that open its dialog: to find, and to replace as well. */
const dialog = { find: "ui.operation.open-find-dialog", replace: "ui.operation.open-replace-dialog" };

type Plugins = import("./find-plugins.ts").FindPlugins;

/** Finds texts in the active sheet. Replacing is left to Excel: it would write into cells that nobody has looked at. */
export class Find {
  readonly #univer: Univer;
  #plugins: Promise<Plugins> | null = null;

  /** Gives the grid Ctrl+F. */
  constructor(univer: Univer) {
    this.#univer = univer;
    const services = servicesOf(univer);
    const commands = services.get(ICommandService);
    commands.registerCommand({ id: findCommand, type: CommandType.COMMAND, handler: () => this.open() });
    services.get(IShortcutService).registerShortcut({
      id: findCommand,
      binding: KeyCode.F | MetaKeys.CTRL_COMMAND,
      priority: 200,
      preconditions: whenSheetEditorFocused,
    });
    commands.beforeCommandExecuted(({ id }) => {
      if (id === dialog.replace) throw new CanceledError();
    });
  }

  /** Opens the dialog; its program is fetched the first time. Resolves to whether it is open. */
  async open(): Promise<boolean> {
    this.#plugins ??= import("./find-plugins.ts").then(({ addFind }) => addFind(this.#univer));
    const plugins = await this.#plugins;
    const isOpen = await servicesOf(this.#univer).get(ICommandService).executeCommand(dialog.find);
    await plugins.nameDialog();
    return isOpen;
  }
}
