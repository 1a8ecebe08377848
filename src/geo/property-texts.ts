import type { Region } from "./boundaries.ts";

/** Letters of all texts that are kept: three properties of as many regions as there may be, each as long as a name may be, have less. */
const MOST_LETTERS = 8_000_000;

/** The texts of one property. */
interface Texts {
  /** By region; not there for a region without the property. */
  readonly of: string[];
  letters: number;
}

/**
 * The properties of a file's regions, kept by property. Where they are too long together, the longest property is left out of all regions: keys
 * and names are short.
 */
export class PropertyTexts {
  readonly #texts = new Map<string, Texts>();
  readonly #left = new Set<string>();
  #letters = 0;

  /** Keeps a region's text of a property, instead of one that it has of the same name. */
  add(region: number, property: string, text: string): void {
    if (this.#left.has(property)) return;
    const texts = this.#texts.get(property) ?? { of: [], letters: 0 };
    this.#texts.set(property, texts);
    const more = text.length - (texts.of[region]?.length ?? 0);
    texts.of[region] = text;
    texts.letters += more;
    this.#letters += more;
    while (this.#letters > MOST_LETTERS) this.#leaveOutLongest();
  }

  /** The texts of one region. */
  of(region: number): Region["properties"] {
    return Object.fromEntries(
      [...this.#texts].flatMap(([property, { of }]) => {
        const text = of[region];
        return text === undefined ? [] : [[property, text] as const];
      }),
    );
  }

  #leaveOutLongest(): void {
    const [property, { letters }] = [...this.#texts].reduce((one, other) => (other[1].letters > one[1].letters ? other : one));
    this.#texts.delete(property);
    this.#left.add(property);
    this.#letters -= letters;
  }
}
