import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { inProportion } from "../read/in-proportion.ts";
import { isPlain, richText } from "../read/rich-text.ts";
import { sharedItems, sharedStringsPart } from "../read/shared-strings.ts";
import { applyEdits, attribute, escapeCellText, readTag, setAttribute, xmlHeader, type Edit } from "../xml/xml.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const EMPTY = `${xmlHeader}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>`;
const ROOT = /<(?:[^\s:<>/?!]+:)?sst[\s/>]/;

/**
 * Sees to it that the workbook's shared strings hold the texts, and gives each one's number. `texts` says how many cells will use
 * each. Texts that are there already without formatting are used again, so that a second run adds nothing; a workbook without
 * shared strings gets the part.
 */
export async function shareStrings(pkg: Package, workbook: string, texts: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  if (texts.size === 0) return new Map();
  const part = (await sharedStringsPart(pkg, workbook)) ?? (await makePart(pkg, workbook));
  const { found, count } = await findTexts(pkg, part, texts);
  const added = [...texts.keys()].filter((text) => !found.has(text));
  for (const [index, text] of added.entries()) found.set(text, count + index);
  const uses = added.reduce((total, text) => total + (texts.get(text) ?? 0), 0);
  if (added.length > 0) pkg.rewrite(part, (chunks) => append(chunks, part, added, uses));
  return found;
}

async function makePart(pkg: Package, workbook: string): Promise<string> {
  const part = pkg.freeName(`${workbook.slice(0, workbook.lastIndexOf("/") + 1)}sharedStrings.xml`);
  await pkg.addPart(part, EMPTY, TYPE);
  await pkg.relate(workbook, `${RELATION}/sharedStrings`, part);
  return part;
}

async function findTexts(
  pkg: Package,
  part: string,
  texts: ReadonlyMap<string, number>,
): Promise<{ found: Map<string, number>; count: number }> {
  const found = new Map<string, number>();
  let count = 0;
  for await (const items of sharedItems(pkg.stream(part), part)) {
    for (const inside of items) {
      const text = isPlain(inside) ? richText(inside) : null;
      if (text !== null && texts.has(text) && !found.has(text)) found.set(text, count);
      count++;
    }
  }
  return { found, count };
}

/** The part with texts put last, and its two counts, where it has them, raised. */
async function* append(chunks: AsyncIterable<string>, part: string, texts: readonly string[], uses: number): AsyncGenerator<string> {
  let held = "";
  let items: string | null = null;
  for await (const chunk of inProportion(chunks, () => held.length)) {
    held += chunk;
    if (items === null && ROOT.test(held) && held.indexOf(">", held.search(ROOT)) >= 0) {
      const root = readTag(held, held.search(ROOT), part).element;
      held = applyEdits(held, countEdits(root, texts.length, uses));
      items = texts.map((text) => itemXml(text, root.prefix)).join("");
    }
    const kept = items === null ? 0 : Math.max(0, held.lastIndexOf("</"));
    yield held.slice(0, kept);
    held = held.slice(kept);
  }
  yield (items ?? "") + held;
}

function countEdits(root: ReturnType<typeof readTag>["element"], added: number, uses: number): Edit[] {
  const raise = (name: string, by: number) => {
    const before = attribute(root, name);
    return before === undefined ? [] : [setAttribute(root, name, String(Number(before) + by))];
  };
  const opened = root.isEmpty ? [{ start: root.tagEnd, end: root.end, text: `></${root.name}>` }] : [];
  return [...raise("count", uses), ...raise("uniqueCount", added), ...opened];
}

function itemXml(text: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}si><${prefix}t${space}>${escapeCellText(text)}</${prefix}t></${prefix}si>`;
}
