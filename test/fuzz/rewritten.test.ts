import { Refusal } from "../../src/core/issues/refusal.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { partsOf } from "../bad-input/parts.ts";
import { ssb2018 } from "../core/surveys.ts";
import { zipTexts } from "../workbook/xlsx/build.ts";
import { Random } from "./random.ts";
import { surveyBooks } from "./sound-books.ts";

/** What a workbook comes to: a hash of all that was read and computed; null where it is refused. Anything else thrown is a crash. */
async function resultOf(bytes: Uint8Array): Promise<string | null> {
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
const TURNS = 3;

test("the same XML written in other ways gives the same result, or a refusal, in ten workbooks", async () => {
  const books = await surveyBooks();
  expect(books.length).toBeGreaterThanOrEqual(10);
  const random = new Random(13);
  let read = 0;
  let turns = 0;
  for (const { name, bytes } of books) {
    const whole = await resultOf(bytes);
    expect([name, whole]).toEqual([name, expect.stringMatching(/^[0-9a-z]+$/)]);
    const parts = await partsOf(bytes);
    const names = Object.keys(parts).filter(isRead);
    for (const [how, rewrite] of Object.entries(rewrites)) {
      for (let turn = 0; turn < TURNS; turn++) {
        // Where one turn touches each of the kinds of part, most touch the sheet, which has most to say.
        const part = turn === 0 ? (names.find((one) => one.includes("worksheets")) ?? "") : random.of(names);
        const result = await resultOf(await zipTexts({ ...parts, [part]: rewrite(parts[part] ?? "", random) }));
        expect({ name, how, part, result: result ?? whole }).toEqual({ name, how, part, result: whole });
        turns++;
        if (result !== null) read++;
      }
    }
  }
  expect(read / turns).toBeGreaterThan(0.9);
});

test("bytes that are damaged or cut away at random are refused, or give the result of the whole file, in ten workbooks", async () => {
  const random = new Random(31);
  for (const { name, bytes } of await surveyBooks()) {
    const whole = await resultOf(bytes);
    for (let turn = 0; turn < 25; turn++) {
      const damaged = bytes.slice(0, random.chance(0.3) ? random.below(bytes.length) : bytes.length);
      for (let flips = 1 + random.below(4); flips > 0 && damaged.length > 0; flips--)
        damaged[random.below(damaged.length)] = random.below(256);
      const result = await resultOf(damaged);
      expect({ name, turn, result: result ?? whole }).toEqual({ name, turn, result: whole });
    }
  }
});

test("bytes of no meaning at all are refused", async () => {
  const random = new Random(97);
  for (let turn = 0; turn < 200; turn++) {
    const bytes = Uint8Array.from({ length: random.below(2000) }, () => random.below(256));
    if (random.chance(0.5)) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
    expect(await resultOf(bytes)).toBeNull();
  }
});
