import { isSameName, nameKey } from "../../../core/sheet/names.ts";
import type { NameEntry } from "./defined-names.ts";
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

/**
 * The workbook part while it is being changed: its list of sheets, its defined names and its wish to be calculated. It is parsed once, and all
 * changes are made when its text is asked for: there may be a hundred thousand names.
 */
export class WorkbookPart {
  readonly path: string;
  readonly #xml: string;
  readonly #root: XmlElement;
  readonly #sheets: readonly XmlElement[];
  readonly #added: { readonly name: string; readonly xml: string }[] = [];
  /** Names to put, and null for those to take away, by name and sheet. */
  readonly #names = new Map<string, NameEntry | null>();
  #calculates = false;

  constructor(path: string, xml: string) {
    this.path = path;
    this.#xml = xml;
    this.#root = parseXml(xml, path);
    const list = childOf(this.#root, "sheets");
    this.#sheets = list ? childrenOf(list, "sheet") : [];
  }

  /** The part's text with the changes so far. */
  get xml(): string {
    const root = this.#root;
    return applyEdits(this.#xml, [
      ...(this.#added.length > 0 ? [sheetsEdit(root, this.#added.map(({ xml }) => xml).join(""))] : []),
      ...(this.#names.size > 0 ? nameEdits(root, childOf(root, "definedNames"), this.#names) : []),
      ...(this.#calculates ? [calculateEdit(root)] : []),
    ]);
  }

  /** The position of a sheet among all sheets, chart sheets too: what `localSheetId` counts. −1 for none. */
  position(sheet: string): number {
    const names = [...this.#sheets.map((element) => attribute(element, "name") ?? ""), ...this.#added.map(({ name }) => name)];
    return names.findIndex((name) => isSameName(name, sheet));
  }

  /** Lists a new sheet last and gives it the next free sheet id. */
  addSheet(name: string, relation: string): void {
    const { prefix, attributes } = this.#root;
    const last = this.#sheets.reduce((most, element) => Math.max(most, Number(attribute(element, "sheetId") ?? 0)), 0);
    const id = last + this.#added.length + 1;
    const space = attributes.find((one) => one.name.startsWith("xmlns:") && one.value === RELATION);
    const relations = space?.name.slice("xmlns:".length) ?? "r";
    const declaration = space ? "" : ` xmlns:r="${RELATION}"`;
    const xml = `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${id}"${declaration} ${relations}:id="${escapeAttribute(relation)}"/>`;
    this.#added.push({ name, xml });
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
    this.#calculates = true;
  }
}

function sheetsEdit(root: XmlElement, entries: string): Edit {
  const list = childOf(root, "sheets");
  if (list) return insertInOrder(list, ["sheet"], "sheet", entries);
  return insertInOrder(root, order, "sheets", `<${root.prefix}sheets>${entries}</${root.prefix}sheets>`);
}

function calculateEdit(root: XmlElement): Edit {
  const existing = childOf(root, "calcPr");
  if (existing) return setAttribute(existing, "fullCalcOnLoad", "1");
  return insertInOrder(root, order, "calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
}

/** The edits that put names and take others away, `null`, by their keys. */
function nameEdits(root: XmlElement, list: XmlElement | undefined, changes: ReadonlyMap<string, NameEntry | null>): Edit[] {
  const sorted = [...changes.values()].filter((entry) => entry !== null).sort((a, b) => compare(a.name, b.name));
  const { first, behind } = standingNames(
    list,
    changes,
    sorted.map(({ name }) => sortKey(name)),
  );
  const gone = [...changes].flatMap(([key, entry]) => (entry ? [] : (first.get(key) ?? [])));
  if (list && sorted.length === 0 && gone.length === list.children.length) return [remove(list)];
  const written = sorted.map((entry, at): { readonly text: string; readonly place: Pick<Edit, "start" | "end"> | null } => {
    const next = behind[at];
    const before = next === undefined ? null : { start: next, end: next };
    return { text: nameXml(root.prefix, entry), place: first.get(entryKey(entry.name, entry.sheet)) ?? before };
  });
  const last = written.flatMap(({ place, text }) => (place === null ? [text] : [])).join("");
  return [
    ...gone.map(remove),
    ...written.flatMap(({ place, text }) => (place === null ? [] : [{ start: place.start, end: place.end, text }])),
    ...(last === "" ? [] : [lastNames(root, list, last)]),
  ];
}

/**
 * Of the names that stand in a list: the first element of each key that is changed, and where the first one stands that sorts after each of `keys`,
 * which are sorted. Nothing is kept of the others.
 */
function standingNames(list: XmlElement | undefined, changes: ReadonlyMap<string, unknown>, keys: readonly string[]) {
  const first = new Map<string, XmlElement>();
  /** As long as the keys that some name sorts after; a name that sorts after one does so after all before it. */
  const behind: number[] = [];
  for (const element of list ? childrenOf(list, "definedName") : []) {
    const { key, sorts } = nameOf(element);
    if (changes.has(key) && !first.has(key)) first.set(key, element);
    for (let next = keys[behind.length]; next !== undefined && sorts > next; next = keys[behind.length]) behind.push(element.start);
  }
  return { first, behind };
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
