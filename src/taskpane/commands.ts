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
 * Gives Excel a function for each command of the ribbon. Called when the script loads, so that a press is never lost: it waits for the pane.
 * Excel is told that a command has ended however it ended, for until then it takes no other; `onFailure` is told what only we can mend.
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
 * Excel has no other place than the pane for telling how far a command has come, what came of it and how to stop it, so the pane is shown with
 * every command. What both did is waited for, whichever of them fails.
 */
async function carryOut(id: CommandId, pane: Promise<Commanded>): Promise<void> {
  const ended = await Promise.allSettled([pane.then(commands[id]), Office.addin.showAsTaskpane()]);
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
