import { ICommandService, LocaleService, type Univer } from "@univerjs/core";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import findTexts from "@univerjs/find-replace/locale/en-US";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { english, norwegian } from "../engine/locales.ts";
import { servicesOf } from "../model/services.ts";

/** What can be done when the program is there. */
export interface FindPlugins {
  /** Gives the buttons of the dialog names in the language of the page, once it is drawn. */
  readonly nameDialog: () => Promise<void>;
}

/** Names of the dialog's buttons, which the engine has none for. */
const englishNames = { "pager-left-arrow": "Previous", "pager-right-arrow": "Next", close: "Close" };
const norwegianNames: typeof englishNames = { "pager-left-arrow": "Forrige", "pager-right-arrow": "Neste", close: "Lukk" };

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
export async function addFind(univer: Univer): Promise<FindPlugins> {
  const services = servicesOf(univer);
  services.get(LocaleService).load({ [english]: findTexts, [norwegian]: findTextsNb });
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  while (!services.get(ICommandService).hasCommand(lastCommand)) await new Promise((resolve) => requestAnimationFrame(resolve));
  return { nameDialog: () => nameDialog(services.get(LocaleService).getCurrentLocale() === english ? englishNames : norwegianNames) };
}

/** Frames in which the engine may draw its dialog. */
const patience = 120;

async function nameDialog(names: Readonly<Record<string, string>>): Promise<void> {
  const dialog = await drawn();
  if (!dialog) return;
  const nameButtons = () => {
    for (const button of dialog.querySelectorAll("button"))
      button.setAttribute("aria-label", names[button.dataset["uComp"] ?? "close"] ?? "");
  };
  nameButtons();
  // The arrows come with what has been found.
  new MutationObserver(nameButtons).observe(dialog, { subtree: true, childList: true });
}

/** The dialog once it is there; null where it does not come. */
async function drawn(): Promise<Element | null> {
  for (let frame = 0; frame < patience; frame++) {
    const dialog = document.querySelector('[data-u-comp="find-replace-dialog"]')?.closest('[role="dialog"]');
    if (dialog) return dialog;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return null;
}
