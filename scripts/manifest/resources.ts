import { locales, type Text } from "./texts.ts";
import { element, type Element } from "./xml.ts";

/** What the manifest refers to by id: a reference adds it, so that every resource is used and every reference has one. */
export class Resources {
  readonly #images = new Map<string, string>();
  readonly #urls = new Map<string, string>();
  readonly #short = new Map<string, Text>();
  readonly #long = new Map<string, Text>();

  image(id: string, url: string): string {
    return added(this.#images, id, url);
  }

  url(id: string, url: string): string {
    return added(this.#urls, id, url);
  }

  /** A label or title, at most 125 characters. */
  short(id: string, text: Text): string {
    return added(this.#short, id, text);
  }

  /** A description, at most 250 characters. */
  long(id: string, text: Text): string {
    return added(this.#long, id, text);
  }

  element(): Element {
    return element("Resources", {}, [
      element(
        "bt:Images",
        {},
        [...this.#images].map(([id, value]) => element("bt:Image", { id, DefaultValue: value })),
      ),
      element(
        "bt:Urls",
        {},
        [...this.#urls].map(([id, value]) => element("bt:Url", { id, DefaultValue: value })),
      ),
      element("bt:ShortStrings", {}, [...this.#short].map(textElement)),
      element("bt:LongStrings", {}, [...this.#long].map(textElement)),
    ]);
  }
}

function added<Value>(resources: Map<string, Value>, id: string, value: Value): string {
  resources.set(id, value);
  return id;
}

/** A text in the other languages; in none of them for what is the same in all, such as a name in code. */
function textElement([id, text]: readonly [string, Text]): Element {
  const [first, ...others] = locales;
  const isTranslated = others.some((locale) => text[locale] !== text[first]);
  const overrides = others.map((locale) => element("bt:Override", { Locale: locale, Value: text[locale] }));
  return element("bt:String", { id, DefaultValue: text[first] }, isTranslated ? overrides : []);
}
