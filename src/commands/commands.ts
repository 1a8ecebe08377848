import type { Pane } from "../ui/pane.ts";
import { commandIds, type CommandId } from "./command-ids.ts";

/** The part of the pane that the ribbon uses. */
type Commanded = Pick<Pane, "store" | "compute" | "check" | "freeze" | "explainSelected" | "show">;

/** Carries out a command; true when there is something to see in the pane. */
const commands: Readonly<Record<CommandId, (pane: Commanded) => Promise<boolean>>> = {
  recompute: async (pane) => {
    await pane.compute();
    return needsAttention(pane);
  },
  check: async (pane) => {
    await pane.check();
    pane.show("check");
    return true;
  },
  freeze: async (pane) => {
    await pane.freeze();
    return needsAttention(pane);
  },
  explain: async (pane) => {
    await pane.explainSelected();
    return true;
  },
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

async function carryOut(id: CommandId, pane: Promise<Commanded>): Promise<void> {
  if (await commands[id](await pane)) await Office.addin.showAsTaskpane();
}

/** The work stopped, or nothing could be computed: the pane says why. */
function needsAttention({ store }: Commanded): boolean {
  return store.value.trouble !== null || (store.value.outcome !== null && store.value.outcome.assessment === null);
}
