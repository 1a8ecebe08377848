import type { Pane } from "../ui/pane/pane.ts";
import { commandIds, type CommandId } from "./command-ids.ts";

/** The part of the pane that the ribbon uses. */
type Commanded = Pick<Pane, "compute" | "check" | "freeze" | "explainSelected" | "show">;

const commands: Readonly<Record<CommandId, (pane: Commanded) => Promise<void>>> = {
  recompute: (pane) => pane.compute(),
  check: (pane) => {
    pane.show("check");
    return pane.check();
  },
  freeze: (pane) => pane.freeze(),
  explain: (pane) => pane.explainSelected(),
};

/**
 * Registers a function for each command of the ribbon. Called when the script loads, so that no press is lost: a command waits for the pane.
 * The end of a command is always reported to Excel, which takes no other before; `onFailure` gets the errors of the program itself.
 */
export function associateCommands(pane: Promise<Commanded>, onFailure: (error: unknown) => void): void {
  for (const id of commandIds)
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void carryOut(id, pane)
        .catch(onFailure)
        .finally(() => {
          event.completed();
        });
    });
}

/**
 * Excel has no other place than the pane for a command's progress, its result and a way to stop it, so the pane is shown with
 * every command. Waits for both, whichever of them fails.
 */
async function carryOut(id: CommandId, pane: Promise<Commanded>): Promise<void> {
  const ended = await Promise.allSettled([pane.then(commands[id]), Office.addin.showAsTaskpane()]);
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
