import { Refusal } from "../../src/core/issues/refusal.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { Package } from "../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { Random } from "./random.ts";
import type { SoundBook } from "./sound-books.ts";

/** What a workbook comes to: a hash of all that was read and computed; null where it is refused. Anything else thrown is a crash. */
export async function resultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const task = { ruleSet: ssb2018, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
    const { assessment } = await assessWorkbook(await XlsxWorkbook.open(bytes), task);
    return assessment === null ? "nothing computed" : assessment.dataHash;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

type Rewrite = (xml: string, random: Random) => string;

/** At one of the places that a pattern fits, what `change` makes of it. */
const atOne =
  (pattern: RegExp, change: (found: string, random: Random) => string): Rewrite =>
  (xml, random) => {
    const places = [...xml.matchAll(pattern)];
    if (places.length === 0) return xml;
    const { index, 0: found } = random.of(places);
    return xml.slice(0, index) + change(found, random) + xml.slice(index + found.length);
  };

const between = />(?=<)/g;
const attributeText = /(?<=\s)[\w:]+="[^"]*"/g;
const elementText = /(?<=<(?:x:)?[tv](?: [^>]*)?>)[^<&]+(?=<)/g;

/** Other ways to write the same: a reader of XML sees no difference. */
const rewrites: Readonly<Record<string, Rewrite>> = {
  "a comment between tags": atOne(between, (found) => `${found}<!-- x -->`),
  "an instruction between tags": atOne(between, (found) => `${found}<?x y?>`),
  "blanks between tags": atOne(/(?<=<\/(?:x:)?(?:row|c|si|Relationship|Override|sheet)>)(?=<)/g, () => "\n  "),
  "other quotes": atOne(attributeText, (found) => (found.includes("'") ? found : found.replaceAll('"', "'"))),
  "blanks in a tag": atOne(/(?<=<[\w:]+ [^<>]*"|<[\w:]+)(?=\/?>)/g, () => " "),
  "blanks around an equals sign": atOne(/="/g, () => ' = "'),
  "a section for a text": atOne(elementText, (found) => `<![CDATA[${found}]]>`),
  "a comment in a text": atOne(elementText, (found, random) => {
    const at = random.below(found.length + 1);
    return `${found.slice(0, at)}<!-- -->${found.slice(at)}`;
  }),
  "a number for a letter": atOne(elementText, (found) => `&#${found.charCodeAt(0)};${found.slice(1)}`),
  "a letter of an attribute by its number": atOne(
    /(?<=\s[\w:]+=")[^"&]+(?=")/g,
    (found) => `&#x${found.charCodeAt(0).toString(16)};${found.slice(1)}`,
  ),
  "an element twice as long": atOne(/<([\w:]+)((?: [^<>]*)?)\/>/g, (found) => found.replace(/^<([\w:]+)([^]*)\/>$/, "<$1$2></$1>")),
  "a closing tag with a blank": atOne(/<\/[\w:]+>/g, (found) => found.replace(">", " >")),
  "a byte order mark": (xml) => `\ufeff${xml}`,
  "an unknown attribute": atOne(/(?<=<(?:x:)?(?:row|c|sheet|sst|si|worksheet|workbook))(?=[ >])/g, () => ' uspec="1"'),
};

const isRead = (name: string) => /\.rels$|^\[Content|(?:workbook|sharedStrings|styles|(?:worksheets|tables)\/[^/]*)\.xml$/.test(name);

/** A workbook that was sound, and what was done to it. */
export interface ChangedBook {
  readonly how: string;
  readonly bytes: Uint8Array;
}

/** The same workbook with the XML of one part written in another way, so many times for each way. */
export async function* rewrittenBooks({ bytes }: SoundBook, turns: number, random: Random): AsyncGenerator<ChangedBook> {
  const pkg = await Package.open(bytes);
  const names = pkg.names().filter(isRead);
  for (const [how, rewrite] of Object.entries(rewrites)) {
    for (let turn = 0; turn < turns; turn++) {
      // Where one turn touches each of the kinds of part, most touch the sheet, which has most to say.
      const part = turn === 0 ? (names.find((one) => one.includes("worksheets")) ?? "") : random.of(names);
      const changed = pkg.copy();
      changed.set(part, rewrite(await pkg.text(part), random));
      yield { how: `${part}: ${how}`, bytes: await changed.save() };
    }
  }
}

/** The same workbook with some of its bytes changed, and in a third of the turns cut short. */
export function* damagedBooks({ bytes }: SoundBook, turns: number, random: Random): Generator<ChangedBook> {
  for (let turn = 0; turn < turns; turn++) {
    const damaged = bytes.slice(0, random.chance(0.3) ? random.below(bytes.length) : bytes.length);
    for (let flips = 1 + random.below(4); flips > 0 && damaged.length > 0; flips--)
      damaged[random.below(damaged.length)] = random.below(256);
    yield { how: `damaged bytes, turn ${turn}`, bytes: damaged };
  }
}

/** Bytes of no meaning, half of which begin as a workbook does. */
export function randomBytes(random: Random): Uint8Array {
  const bytes = Uint8Array.from({ length: random.below(2000) }, () => random.below(256));
  if (random.chance(0.5)) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
  return bytes;
}
