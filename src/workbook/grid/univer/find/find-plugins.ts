import { ICommandService, LocaleService, type Univer } from "@univerjs/core";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import findTexts from "@univerjs/find-replace/locale/en-US";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { english, norwegian } from "../engine/locales.ts";
import { servicesOf } from "../model/services.ts";

/** The engine's words about finding, in Norwegian. */
const findTextsNb = {
  "find-replace": {
    dialog: {
      title: "Finn",
      find: "Finn",
      "find-placeholder": "Finn i dette arket",
      "no-match": "Arket er gjennomsøkt, og det finnes ikke.",
      "no-result": "Finnes ikke",
    },
  },
};

/** A command that the sheets' part registers when it is ready; the engine starts that part a little later. */
const lastCommand = "sheet.command.replace";

/** Adds finding to an engine that is running; resolves when it works. Fetched when something is to be found for the first time. */
export async function addFind(univer: Univer): Promise<void> {
  const services = servicesOf(univer);
  services.get(LocaleService).load({ [english]: findTexts, [norwegian]: findTextsNb });
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  while (!services.get(ICommandService).hasCommand(lastCommand)) await new Promise((resolve) => requestAnimationFrame(resolve));
}
