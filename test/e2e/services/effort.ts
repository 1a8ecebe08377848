import type { Locator, Page } from "playwright-core";

/**
 * What a walk takes of its user, by the keystroke-level model: pointing 1,1 s, pressing 0,2 s and making up one's mind 1,35 s at each press of the
 * mouse, and 0,28 s a key (Card, Moran and Newell 1980); and every word on the screens read once, 238 a minute (Brysbaert 2019). What the program
 * takes is not in it.
 */
export class Effort {
  clicks = 0;
  #keys = 0;
  #words = 0;

  /** Presses of the mouse; choosing from a list is two, and the system's own dialog for files is not counted. */
  async click(target?: Locator): Promise<void> {
    this.clicks++;
    await target?.click();
  }

  async type(page: Page, text: string): Promise<void> {
    this.#keys += text.length;
    await page.keyboard.type(text, { delay: 5 });
  }

  async press(page: Page, key: string): Promise<void> {
    this.#keys += key.split("+").length;
    await page.keyboard.press(key);
  }

  /** All that the part of the page shows, though much of it has been read before. */
  async read(shown: Locator): Promise<void> {
    this.#words += (await shown.innerText()).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }

  get minutes(): number {
    return (this.clicks * (1.1 + 0.2 + 1.35) + this.#keys * 0.28) / 60 + this.#words / 238;
  }
}
