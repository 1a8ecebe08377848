import { LocaleService, type Univer } from "@univerjs/core";
import { english, norwegian } from "./engine/locales.ts";
import { listInNorwegian } from "./fixes/function-list.ts";
import { displayInNorwegian, setNumberLanguage } from "./fixes/norwegian-display.ts";
import { editInNorwegian } from "./fixes/norwegian-editing.ts";
import { servicesOf } from "./model/services.ts";

/** The language of all that the engine shows: cells, formulas, its own bars and messages. */
export class GridLanguage {
  readonly #univer: Univer;
  #isNorwegian = true;

  /** Norwegian to begin with. The first workbook must be open. */
  constructor(univer: Univer) {
    this.#univer = univer;
    const isNorwegian = () => this.#isNorwegian;
    editInNorwegian(univer, isNorwegian);
    displayInNorwegian(univer, isNorwegian);
    listInNorwegian(univer, isNorwegian);
    setNumberLanguage(univer, true);
  }

  /** Shows everything in a language, at once; the English texts are fetched the first time. */
  async show(language: "nb" | "en"): Promise<void> {
    this.#isNorwegian = language === "nb";
    setNumberLanguage(this.#univer, this.#isNorwegian);
    const locales = servicesOf(this.#univer).get(LocaleService);
    if (language === "en") locales.load({ [english]: (await import("./engine/texts-en.ts")).textsEn });
    // Another language may have been asked for meanwhile.
    if (this.#isNorwegian === (language === "nb")) locales.setLocale(this.#isNorwegian ? norwegian : english);
  }
}
