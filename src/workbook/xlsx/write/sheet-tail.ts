import { parseArea } from "../../../core/sheet/address.ts";
import { contains } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { scaleXml } from "../styles/conditional-format.ts";
import { widened } from "../read/table-xml.ts";
import { RELATION } from "../package/relations.ts";
import { applyEdits, attribute, childOf, childrenOf, escapeAttribute, parseFragment, textInside, type XmlElement } from "../xml/xml.ts";
import { insertInOrder, prefixed, remove } from "../xml/xml-insert.ts";

/** The children of `worksheet` after its rows, in the order the schema wants, as far as conditional formats (ECMA-376 part 1, 18.3.1.99). */
const order = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
];

/** All children after the rows up to the boxes of notes. */
const orderToBoxes = [
  ...order,
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
];

/** The formula of our colour rules, by which they are known again. */
const ownFormula = /^AND\(ISNUMBER\((\$?[A-Z]+\$?\d+)\),\1=\d+\)$/;

/** A range to colour and the dxf ids of its values 0, 1, 2 … */
export interface ColoredArea {
  readonly area: Area;
  readonly formats: readonly number[];
}

/**
 * What follows a worksheet's rows, with our colour rules replaced: those of an earlier run on `ownAreas` are taken away, those
 * for `colored` are put after all others. Conditional formats of the user stay, on our columns too.
 */
export function recolored(tail: string, part: string, ownAreas: readonly Area[], colored: readonly ColoredArea[]): string {
  const { whole, shift, prefix } = wholeTail(tail);
  const cleared = applyEdits(whole, ownRules(whole, parseFragment(whole, part), ownAreas).map(remove));
  if (colored.length === 0) return cleared.slice(shift);
  let priority = highestPriority(cleared) + 1;
  const added = colored.map(({ area, formats }) => {
    const xml = scaleXml(area, formats, priority);
    priority += formats.length;
    return prefixed(xml, prefix);
  });
  return applyEdits(cleared, [insertInOrder(parseFragment(cleared, part), order, "conditionalFormatting", added.join(""))]).slice(shift);
}

/** What follows a worksheet's rows, with the sheet's own filter, and the sort in it, over another area. */
export function filtered(tail: string, part: string, area: Area): string {
  const { whole, shift } = wholeTail(tail);
  const filter = childOf(parseFragment(whole, part), "autoFilter");
  return filter ? applyEdits(whole, widened([filter, ...childrenOf(filter, "sortState")], area.lastColumn)).slice(shift) : tail;
}

/** What follows a worksheet's rows, naming the relation to the boxes of its notes; null for none. */
export function noted(tail: string, part: string, relation: string | null): string {
  const { whole, shift, prefix } = wholeTail(tail);
  const root = parseFragment(whole, part);
  const cleared = applyEdits(whole, childrenOf(root, "legacyDrawing").map(remove));
  if (relation === null) return cleared.slice(shift);
  // Not every sheet declares the namespace of relations, or calls it r.
  const boxes = prefixed(`<legacyDrawing xmlns:r="${RELATION}" r:id="${escapeAttribute(relation)}"/>`, prefix);
  return applyEdits(cleared, [insertInOrder(parseFragment(cleared, part), orderToBoxes, "legacyDrawing", boxes)]).slice(shift);
}

/** The tail has lost its root's opening tag; another of the same name makes it whole for the parser. */
function wholeTail(tail: string): { readonly whole: string; readonly shift: number; readonly prefix: string } {
  const close = tail.lastIndexOf("</");
  const prefix = /^<\/([\w.-]+:)?/.exec(tail.slice(close))?.[1] ?? "";
  const name = tail.slice(close + 2).replace(/\s*>\s*$/, "");
  return { whole: `<${name}>${tail}`, shift: name.length + 2, prefix };
}

function ownRules(xml: string, root: XmlElement, areas: readonly Area[]): XmlElement[] {
  return childrenOf(root, "conditionalFormatting").filter(
    (element) => isWithin(element, areas) && element.children.every((rule) => isOwnRule(xml, rule)),
  );
}

function isWithin(format: XmlElement, areas: readonly Area[]): boolean {
  const pieces = (attribute(format, "sqref") ?? "").split(/\s+/).map(parseArea);
  return pieces.every((piece) => piece !== null && areas.some((area) => contains(area, piece)));
}

function isOwnRule(xml: string, rule: XmlElement): boolean {
  const [formula] = childrenOf(rule, "formula");
  return attribute(rule, "type") === "expression" && formula !== undefined && ownFormula.test(textInside(xml, formula));
}

/** Priorities are shared by a sheet's old and new (x14) conditional formats. */
function highestPriority(tail: string): number {
  let highest = 0;
  for (const [, priority] of tail.matchAll(/\spriority\s*=\s*["'](\d+)["']/g)) highest = Math.max(highest, Number(priority));
  return highest;
}
