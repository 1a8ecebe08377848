import { LocaleType } from "@univerjs/core";

/** The engine's name for its English texts. */
export const english = LocaleType.EN_US;

/** Ours for the Norwegian ones: the engine has none, and takes any name. */
export const norwegian = "nbNO" as unknown as LocaleType; // its type lists the languages that come with the engine
