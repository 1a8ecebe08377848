import type { ILanguagePack } from "@univerjs/core";
import functionTexts from "@univerjs/sheets-formula/locale/en-US";
import { mergeTexts } from "../fixes/merge-texts.ts";
import { interfaceTexts } from "./interface-texts.ts";

/** All of the engine's texts in English, those about its functions included: fetched when English is asked for. */
export const textsEn: ILanguagePack = mergeTexts(interfaceTexts, functionTexts);
