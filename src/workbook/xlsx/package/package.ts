import { webCompression, type Compression } from "../zip/compression.ts";
import { addOverride, contentTypeOf, CONTENT_TYPES, declareType, removeOverride } from "./content-types.ts";
import { damaged } from "../xml/damage.ts";
import { decodeXml } from "./decode.ts";
import { deflate, inflate } from "../zip/deflate.ts";
import { isBeyondWhole, LIMITS, refuseBombs, refuseWhole, type Limits } from "./limits.ts";
import { partKey, relationsPart } from "./paths.ts";
import { refuseContainer, refuseKind } from "./refuse.ts";
import { mainPartOf, readRelations, relateTo, removeRelationsTo, type Relation } from "./relations.ts";
import { openZip, type ZipEntry } from "../zip/zip.ts";
import { writeZip } from "../zip/zip-write.ts";

/** A part as it will be saved: the entry as it came, or new text, or text made piece by piece while saving. */
interface Part {
  readonly name: string;
  readonly content: ZipEntry | string | AsyncIterable<string>;
}

/**
 * The parts of a workbook file. Only parts that are set are written anew; all others are saved with the very bytes they came in.
 * Part names are those of the zip ("xl/workbook.xml") and are found in either case.
 */
export class Package {
  readonly #parts: Map<string, Part>;
  readonly #limits: Limits;
  readonly #compression: Compression;

  private constructor(parts: Map<string, Part>, limits: Limits, compression: Compression) {
    this.#parts = parts;
    this.#limits = limits;
    this.#compression = compression;
  }

  /**
   * Opens a workbook file. Nothing but its content types and root relations is inflated. Refuses what is no .xlsx or .xlsm, is
   * encrypted, signed, Strict, binary or damaged, or inflates beyond the limits.
   */
  static async open(bytes: Uint8Array, limits: Limits = LIMITS, compression = webCompression): Promise<Package> {
    refuseContainer(bytes);
    const entries = openZip(bytes);
    refuseBombs(entries, limits);
    const pkg = new Package(index(entries), limits, compression);
    await refuseKind(pkg);
    return pkg;
  }

  /** A package with the same parts, so that changes to one are not changes to the other. */
  copy(): Package {
    return new Package(new Map(this.#parts), this.#limits, this.#compression);
  }

  /** The names of all parts, in the order in which they are saved. */
  names(): string[] {
    return [...this.#parts.values()].map((part) => part.name);
  }

  has(part: string): boolean {
    return this.#parts.has(partKey(part));
  }

  /** A part's text, whole. Throws when there is no such part; refuses one that is damaged or too large to hold. */
  async text(part: string): Promise<string> {
    const { name, content } = this.#find(part);
    if (typeof content === "string") return content;
    if ("raw" in content) refuseWhole(name, content.size, this.#limits);
    let text = "";
    for await (const chunk of this.stream(part)) text += chunk;
    return text;
  }

  /** Whether a part can be held whole, as `text` does. */
  canHold(part: string): boolean {
    const { content } = this.#find(part);
    return typeof content === "string" || !("raw" in content) || !isBeyondWhole(content.size, this.#limits);
  }

  /** A part's text in chunks, as it stands now: a later `set` does not change it. It can be read several times. */
  stream(part: string): AsyncIterable<string> {
    const { name, content } = this.#find(part);
    if (typeof content === "string") return repeatable(() => single(content));
    return "raw" in content ? repeatable(() => decodeXml(inflate(content, this.#compression), name)) : content;
  }

  /** Replaces a part's text, or adds a part that needs no content type of its own. */
  set(part: string, text: string): void {
    this.#put(part, text);
  }

  /** Replaces a part's text by chunks that are made while saving. They must be repeatable: each iteration starts anew. */
  setStream(part: string, chunks: AsyncIterable<string>): void {
    this.#put(part, chunks);
  }

  /** Passes a part's text through a change, chunk by chunk, while saving. */
  rewrite(part: string, change: (chunks: AsyncIterable<string>) => AsyncGenerator<string>): void {
    const before = this.stream(part);
    this.setStream(
      part,
      repeatable(() => change(before)),
    );
  }

  /** Adds a part with its content type, e.g. "application/vnd.openxmlformats-officedocument.drawingml.chart+xml". */
  async addPart(part: string, text: string, contentType: string): Promise<void> {
    const types = await this.text(CONTENT_TYPES);
    this.set(part, text);
    this.set(CONTENT_TYPES, addOverride(types, part, contentType));
  }

  /** The content type of a part; undefined when none is declared for it. */
  async contentType(part: string): Promise<string | undefined> {
    return contentTypeOf(await this.text(CONTENT_TYPES), part);
  }

  /** Takes a part away with its own relations, its content type and all relations that lead to it. Does nothing when it is not there. */
  async remove(part: string): Promise<void> {
    if (!this.has(part)) return;
    const ownRelations = relationsPart(part);
    this.#parts.delete(partKey(part));
    this.#parts.delete(partKey(ownRelations));
    for (const name of this.names()) {
      if (name.toLowerCase().endsWith(".rels")) await this.#edit(name, (xml) => removeRelationsTo(xml, name, part));
    }
    await this.#edit(CONTENT_TYPES, (xml) => removeOverride(removeOverride(xml, part), ownRelations));
  }

  /** A part's relations ("" for the package's own), targets resolved to part names; none when it has no relations part. */
  async relations(part: string): Promise<readonly Relation[]> {
    const path = relationsPart(part);
    return this.has(path) ? readRelations(await this.text(path), path, part) : [];
  }

  /** Relates a part to another and gives the relation's id; an existing relation of the same type to the same part is used again. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const path = relationsPart(part);
    const before = this.has(path) ? await this.text(path) : null;
    const { xml, id } = relateTo(before, path, part, type, target);
    if (xml !== before) this.set(path, xml);
    // A relations part is a part like others: a file may declare the type of each by name and not that of their extension.
    if (before === null) await this.#edit(CONTENT_TYPES, (types) => declareType(types, path, RELATIONS_TYPE));
    return id;
  }

  /** The workbook part, found through the package's relations. Refuses a package that has none. */
  mainPart(): Promise<string> {
    return mainPartOf(this);
  }

  /**
   * The first free part name of a pattern with # for the number: "xl/charts/chart#.xml" → "xl/charts/chart3.xml". A name without # is kept
   * where it is free and numbered where a part that nothing leads to has it.
   */
  freeName(pattern: string): string {
    if (!pattern.includes("#")) return this.has(pattern) ? this.freeName(pattern.replace(/\.(\w+)$/, "#.$1")) : pattern;
    let number = 1;
    while (this.has(pattern.replace("#", String(number)))) number++;
    return pattern.replace("#", String(number));
  }

  /** The file's bytes: untouched parts as they came, changed and new ones deflated with a fixed time. The same package gives the same bytes. */
  async save(): Promise<Uint8Array<ArrayBuffer>> {
    return writeZip(await Promise.all([...this.#parts.values()].map((part) => toEntry(part, this.#compression))));
  }

  #find(part: string): Part {
    const found = this.#parts.get(partKey(part));
    if (!found) throw damaged(part, "part is missing");
    return found;
  }

  #put(part: string, content: string | AsyncIterable<string>): void {
    const name = this.#parts.get(partKey(part))?.name ?? part;
    this.#parts.set(partKey(part), { name, content });
  }

  async #edit(part: string, change: (xml: string) => string): Promise<void> {
    const before = await this.text(part);
    const after = change(before);
    if (after !== before) this.set(part, after);
  }
}

const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** Parts are deflated side by side: the small ones while a large sheet is made. */
async function toEntry({ name, content }: Part, compression: Compression): Promise<ZipEntry> {
  if (typeof content !== "string" && "raw" in content) return content;
  return deflate(name, encode(typeof content === "string" ? single(content) : content), compression);
}

function index(entries: readonly ZipEntry[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (parts.has(key)) throw damaged(entry.name, "two parts have the same name");
    parts.set(key, { name: entry.name, content: entry });
  }
  return parts;
}

/** An iterable that starts anew each time it is read. */
function repeatable<Item>(start: () => AsyncIterator<Item>): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: start };
}

// eslint-disable-next-line @typescript-eslint/require-await -- an async generator, so that whole texts and streams save alike
async function* single(text: string): AsyncGenerator<string> {
  yield text;
}

async function* encode(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) if (chunk !== "") yield encoder.encode(chunk);
}
