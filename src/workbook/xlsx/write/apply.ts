import { absoluteReference } from "../../../core/sheet/address.ts";
import type { Change, PutName, PutSheet } from "../../../core/sheet/change.ts";
import { commentOf, isOwnName } from "../../facts/own-names.ts";
import { parseReference, isSameName } from "../../facts/references.ts";
import { renamedName, renamedSheet, type SheetNames } from "../../facts/renamed.ts";
import type { Package } from "../package/package.ts";
import { putColumns } from "./put-columns.ts";
import { findOrMakeSheet, folderOf, writeSheet } from "./put-sheet.ts";
import { RELATION } from "../package/relations.ts";
import { StyleSheet } from "../styles/styles.ts";
import { WorkbookPart } from "../workbook/workbook-xml.ts";

const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/**
 * Carries changes out in a package: own sheets first, so that columns and names can point at them. Parts that are not ours are
 * not touched. Doing it twice gives the same parts as once. On an error the package is half changed and must not be saved.
 */
export async function applyChanges(pkg: Package, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const path = await pkg.mainPart();
  const workbook = new WorkbookPart(path, await pkg.text(path));
  const stylesPart = (await pkg.relations(path)).find(({ type }) => type === `${RELATION}/styles`)?.target ?? null;
  const styles = new StyleSheet(stylesPart === null ? null : await pkg.text(stylesPart), stylesPart ?? "styles");
  if (await hasFormulas(pkg, path)) workbook.calculateOnLoad();
  const names = await putSheets(pkg, workbook, styles, ofKind(changes, "putSheet"));
  for (const change of ofKind(changes, "putColumns")) await putColumns(pkg, workbook, styles, change);
  const wanted = ofKind(changes, "putName").map((change) => renamedName(change, names));
  putNames(workbook, wanted, names);
  await saveStyles(pkg, path, stylesPart, styles);
  pkg.set(path, workbook.xml);
}

function ofKind<Kind extends Change["kind"]>(changes: readonly Change[], kind: Kind): Extract<Change, { kind: Kind }>[] {
  return changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
}

/** Makes all sheets before it writes any, since they point at each other; gives what they are called here. */
async function putSheets(pkg: Package, workbook: WorkbookPart, styles: StyleSheet, changes: readonly PutSheet[]): Promise<SheetNames> {
  const placed = [];
  for (const change of changes) placed.push({ change, own: await findOrMakeSheet(pkg, workbook, change) });
  const names = new Map(placed.map(({ change, own }) => [change.name.toLowerCase(), own.name]));
  for (const { change, own } of placed) await writeSheet(pkg, workbook, styles, own, renamedSheet(change, names));
  return names;
}

/** Defines the names. One that the user has made is left alone; ours that lost their cells, or point at sheets just rewritten, go. */
function putNames(workbook: WorkbookPart, changes: readonly PutName[], sheets: SheetNames): void {
  const wanted = new Set(changes.map(({ name }) => name.toLowerCase()));
  const rewritten = new Set([...sheets.values()].map((name) => name.toLowerCase()));
  for (const entry of workbook.names().filter((one) => isOwnName(one) && !wanted.has(one.name.toLowerCase()))) {
    const reference = parseReference(entry.value);
    if (reference === null || rewritten.has(reference.sheet.toLowerCase())) workbook.removeName(entry);
  }
  for (const change of changes) putName(workbook, change);
}

function putName(workbook: WorkbookPart, { name, sheet, area, comment }: PutName): void {
  const existing = workbook.names().find((entry) => entry.sheet === null && isSameName(entry.name, name));
  if (existing && !isOwnName(existing)) return;
  workbook.setName({ name, value: absoluteReference(sheet, area), sheet: null, hidden: false, comment: commentOf(comment) });
}

async function saveStyles(pkg: Package, workbook: string, part: string | null, styles: StyleSheet): Promise<void> {
  if (part !== null) {
    if (styles.isChanged) pkg.set(part, styles.xml());
    return;
  }
  const made = pkg.freeName(`${folderOf(workbook)}styles.xml`);
  await pkg.addPart(made, styles.xml(), stylesType);
  await pkg.relate(workbook, `${RELATION}/styles`, made);
}

/**
 * Whether formulas may read our cells and be stale. Excel keeps a calculation chain wherever there are formulas; a workbook
 * with formulas but no chain was not saved by Excel, which calculates all of such a workbook on opening anyway.
 */
async function hasFormulas(pkg: Package, workbook: string): Promise<boolean> {
  return (await pkg.relations(workbook)).some(({ type }) => type === `${RELATION}/calcChain`);
}
