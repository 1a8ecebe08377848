import { isSameName, nameKey } from "../../../core/sheet/names.ts";
import { readNames, type NameEntry } from "./defined-names.ts";
import { RELATION } from "../package/relations.ts";
import { insertInOrder, remove } from "../xml/xml-insert.ts";
import {
  appendInside,
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  escapeText,
  parseXml,
  setAttribute,
  type Edit,
  type XmlElement,
} from "../xml/xml.ts";

/** The children of `workbook` in the order the schema wants (ECMA-376 part 1, 18.2.27). */
const order = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** The workbook part while it is being changed: its list of sheets, its defined names and its wish to be calculated. */
export class WorkbookPart {
  readonly path: string;
  #xml: string;
  #parsed: { readonly xml: string; readonly root: XmlElement } | null = null;
  /** Names to put, and null for those to take away, by name and sheet: all are written at once, for there may be a hundred thousand others. */
  readonly #names = new Map<string, NameEntry | null>();

  constructor(path: string, xml: string) {
    this.path = path;
    this.#xml = xml;
  }

  /** The part's text as it stands now. */
  get xml(): string {
    this.#writeNames();
    return this.#xml;
  }

  /** All defined names, in the order they stand. */
  names(): NameEntry[] {
    return readNames(this.xml, this.#root());
  }

  /** The position of a sheet among all sheets, chart sheets too: what `localSheetId` counts. −1 for none. */
  position(sheet: string): number {
    return this.#sheets().findIndex((element) => isSameName(attribute(element, "name") ?? "", sheet));
  }

  /** Lists a new sheet last and gives it the next free sheet id. */
  addSheet(name: string, relation: string): void {
    const root = this.#root();
    const list = childOf(root, "sheets");
    const id = this.#sheets().reduce((most, element) => Math.max(most, Number(attribute(element, "sheetId") ?? 0)), 0) + 1;
    const space = root.attributes.find((one) => one.name.startsWith("xmlns:") && one.value === RELATION);
    const prefix = space?.name.slice("xmlns:".length) ?? "r";
    const declaration = space ? "" : ` xmlns:r="${RELATION}"`;
    const entry = `<${root.prefix}sheet name="${escapeAttribute(name)}" sheetId="${id}"${declaration} ${prefix}:id="${escapeAttribute(relation)}"/>`;
    const edit = list ? insertInOrder(list, ["sheet"], "sheet", entry) : null;
    this.#xml = applyEdits(this.#xml, [
      edit ?? insertInOrder(root, order, "sheets", `<${root.prefix}sheets>${entry}</${root.prefix}sheets>`),
    ]);
  }

  /** Gives a defined name its value: in its place when it is there already, else before the first name that sorts after it. */
  setName(entry: NameEntry): void {
    this.#names.set(entryKey(entry.name, entry.sheet), entry);
  }

  /** Takes a defined name away; the list goes with its last name. */
  removeName({ name, sheet }: Pick<NameEntry, "name" | "sheet">): void {
    this.#names.set(entryKey(name, sheet), null);
  }

  /** Makes Excel calculate every formula when it opens the file, so that those that read our cells are not stale. */
  calculateOnLoad(): void {
    const root = this.#root();
    const existing = childOf(root, "calcPr");
    const added = () => insertInOrder(root, order, "calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
    this.#xml = applyEdits(this.#xml, [existing ? setAttribute(existing, "fullCalcOnLoad", "1") : added()]);
  }

  #writeNames(): void {
    if (this.#names.size === 0) return;
    const root = this.#root();
    this.#xml = applyEdits(this.#xml, nameEdits(root, childOf(root, "definedNames"), this.#names));
    this.#names.clear();
  }

  #root(): XmlElement {
    if (this.#parsed?.xml !== this.#xml) this.#parsed = { xml: this.#xml, root: parseXml(this.#xml, this.path) };
    return this.#parsed.root;
  }

  #sheets(): XmlElement[] {
    const list = childOf(this.#root(), "sheets");
    return list ? childrenOf(list, "sheet") : [];
  }
}

/** The edits that put names and take others away, `null`, by their keys. */
function nameEdits(root: XmlElement, list: XmlElement | undefined, changes: ReadonlyMap<string, NameEntry | null>): Edit[] {
  const standing = (list ? childrenOf(list, "definedName") : []).map((element) => ({ element, ...nameOf(element) }));
  const first = new Map(standing.toReversed().map(({ element, key }) => [key, element]));
  const sorted = [...changes]
    .flatMap(([key, entry]) => (entry ? [{ key, entry }] : []))
    .sort((a, b) => compare(a.entry.name, b.entry.name));
  const gone = [...changes].flatMap(([key, entry]) => (entry ? [] : (first.get(key) ?? [])));
  if (list && sorted.length === 0 && gone.length === list.children.length) return [remove(list)];
  const places = sorted.map(({ key, entry }) => ({
    text: nameXml(root.prefix, entry),
    place: first.get(key) ?? standing.find(({ sorts }) => sorts > sortKey(entry.name))?.element.start ?? null,
  }));
  const last = places.flatMap(({ place, text }) => (place === null ? [text] : [])).join("");
  return [
    ...gone.map(remove),
    ...places.flatMap(({ place, text }) =>
      place === null
        ? []
        : typeof place === "number"
          ? [{ start: place, end: place, text }]
          : [{ start: place.start, end: place.end, text }],
    ),
    ...(last === "" ? [] : [lastNames(root, list, last)]),
  ];
}

function lastNames(root: XmlElement, list: XmlElement | undefined, written: string): Edit {
  if (list) return appendInside(list, written);
  return insertInOrder(root, order, "definedNames", `<${root.prefix}definedNames>${written}</${root.prefix}definedNames>`);
}

function nameOf(element: XmlElement): { readonly key: string; readonly sorts: string } {
  const [name, local] = [attribute(element, "name") ?? "", attribute(element, "localSheetId")];
  return { key: entryKey(name, local === undefined ? null : Number(local)), sorts: sortKey(name) };
}

function nameXml(prefix: string, { name, formula, sheet, hidden, comment }: NameEntry): string {
  const attributes =
    ` name="${escapeAttribute(name)}"` +
    (comment === null ? "" : ` comment="${escapeAttribute(comment)}"`) +
    (sheet === null ? "" : ` localSheetId="${sheet}"`) +
    (hidden ? ' hidden="1"' : "");
  return `<${prefix}definedName${attributes}>${escapeText(formula)}</${prefix}definedName>`;
}

/** The same for a name of the whole workbook, or of the sheet at this position, in all its spellings. */
const entryKey = (name: string, sheet: number | null) => `${sheet ?? ""} ${nameKey(name)}`;

/** Excel keeps names sorted without regard to case. */
const sortKey = (name: string) => name.toLowerCase();

const compare = (one: string, other: string) => (sortKey(one) < sortKey(other) ? -1 : sortKey(one) > sortKey(other) ? 1 : 0);
