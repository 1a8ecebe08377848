import { isSameName } from "../../../core/sheet/names.ts";
import { readNames, type NameEntry } from "./defined-names.ts";
import { RELATION } from "../package/relations.ts";
import { insertInOrder, remove } from "../xml/xml-insert.ts";
import {
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  escapeText,
  parseXml,
  setAttribute,
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

  constructor(path: string, xml: string) {
    this.path = path;
    this.#xml = xml;
  }

  /** The part's text as it stands now. */
  get xml(): string {
    return this.#xml;
  }

  /** All defined names, in the order they stand. */
  names(): NameEntry[] {
    return readNames(this.#xml, this.#root());
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
    const root = this.#root();
    const list = childOf(root, "definedNames");
    const written = nameXml(root.prefix, entry);
    const elements = list ? childrenOf(list, "definedName") : [];
    const existing = elements.find((element) => isEntry(element, entry));
    const next = elements.find((element) => sortKey(attribute(element, "name") ?? "") > sortKey(entry.name));
    const place = existing ?? (next && { start: next.start, end: next.start });
    this.#xml = applyEdits(this.#xml, [place ? { start: place.start, end: place.end, text: written } : lastName(root, list, written)]);
  }

  /** Takes a defined name away; the list goes with its last name. */
  removeName(entry: Pick<NameEntry, "name" | "sheet">): void {
    const list = childOf(this.#root(), "definedNames");
    const element = list?.children.find((one) => isEntry(one, entry));
    if (list && element) this.#xml = applyEdits(this.#xml, [remove(list.children.length === 1 ? list : element)]);
  }

  /** Makes Excel calculate every formula when it opens the file, so that those that read our cells are not stale. */
  calculateOnLoad(): void {
    const root = this.#root();
    const existing = childOf(root, "calcPr");
    const added = () => insertInOrder(root, order, "calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
    this.#xml = applyEdits(this.#xml, [existing ? setAttribute(existing, "fullCalcOnLoad", "1") : added()]);
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

function lastName(root: XmlElement, list: XmlElement | undefined, written: string) {
  if (list) return insertInOrder(list, ["definedName"], "definedName", written);
  return insertInOrder(root, order, "definedNames", `<${root.prefix}definedNames>${written}</${root.prefix}definedNames>`);
}

function nameXml(prefix: string, { name, formula, sheet, hidden, comment }: NameEntry): string {
  const attributes =
    ` name="${escapeAttribute(name)}"` +
    (comment === null ? "" : ` comment="${escapeAttribute(comment)}"`) +
    (sheet === null ? "" : ` localSheetId="${sheet}"`) +
    (hidden ? ' hidden="1"' : "");
  return `<${prefix}definedName${attributes}>${escapeText(formula)}</${prefix}definedName>`;
}

function isEntry(element: XmlElement, { name, sheet }: Pick<NameEntry, "name" | "sheet">): boolean {
  const local = attribute(element, "localSheetId");
  return isSameName(attribute(element, "name") ?? "", name) && (local === undefined ? null : Number(local)) === sheet;
}

/** Excel keeps names sorted without regard to case. */
const sortKey = (name: string) => name.toLowerCase();
