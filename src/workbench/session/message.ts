import type { Language } from "../../messages/language/language.ts";
import type { WorkbenchTexts } from "../../messages/workbench/workbench-contract.ts";
import { workbenchTexts } from "../../messages/workbench/workbench-language.ts";
import type { AsideFile } from "./stored-work.ts";

/** What the session tells the user. */
export interface Message {
  /** In the language of the page, which may change while it is shown. */
  readonly text: (language: Language) => string;
  readonly isProblem: boolean;
  /** A file that is offered with it. */
  readonly file: AsideFile | null;
}

/** Chooses what is said among the texts of a language. */
export type Say = (texts: WorkbenchTexts) => string;

export const said = (say: Say) => (language: Language) => say(workbenchTexts(language));
