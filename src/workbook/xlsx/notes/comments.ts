import { cellAddress, parseArea } from "../../../core/sheet/address.ts";
import type { NoteAt } from "../../../core/sheet/sheet.ts";
import type { Package } from "../package/package.ts";
import { RELATION, type Relation } from "../package/relations.ts";
import { richText } from "../read/rich-text.ts";
import { appendInside, applyEdits, attribute, childOf, childrenOf, escapeCellText, parseXml, textInside, xmlHeader } from "../xml/xml.ts";
import { prefixed, remove } from "../xml/xml-insert.ts";

/** Under whose name our notes stand in a file. */
const author = "Digitaliseringsindikatorer";

export const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/** A part without notes. */
export const noComments =
  `${xmlHeader}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  "<authors></authors><commentList></commentList></comments>";

/** How a sheet leads to its notes; undefined where it has none. */
export async function commentsRelation(pkg: Package, sheet: string): Promise<Relation | undefined> {
  return (await pkg.relations(sheet)).find(({ type, target }) => type === `${RELATION}/comments` && pkg.has(target));
}

/** The notes on a sheet's cells. A thread of comments has one too, with all that was said in it. */
export async function readNotes(pkg: Package, sheet: string): Promise<readonly NoteAt[]> {
  const relation = await commentsRelation(pkg, sheet);
  if (!relation) return [];
  const xml = await pkg.text(relation.target);
  const list = childOf(parseXml(xml, relation.target), "commentList");
  return childrenOf(list ?? parseXml(noComments, ""), "comment").flatMap((comment) => {
    const area = parseArea(attribute(comment, "ref") ?? "");
    const text = childOf(comment, "text");
    return area && text ? [{ row: area.row, column: area.column, text: richText(xml.slice(text.contentStart, text.contentEnd)) }] : [];
  });
}

/** A part of notes without those of these cells, and with others; `isEmpty` where none is left. */
export function commentsWith(
  xml: string,
  part: string,
  gone: ReadonlySet<string>,
  added: readonly NoteAt[],
): { readonly xml: string; readonly isEmpty: boolean } {
  const named = added.length === 0 ? xml : withAuthor(xml, part);
  const root = parseXml(named, part);
  const list = childOf(root, "commentList");
  if (!list) return { xml: named, isEmpty: false };
  const before = childrenOf(list, "comment");
  const leaving = before.filter((comment) => gone.has(attribute(comment, "ref")?.toUpperCase() ?? ""));
  const id = authorsIn(named, part).lastIndexOf(author);
  const markup = added.map(({ row, column, text }) => commentXml(cellAddress(row, column), id, text)).join("");
  const edits = [...leaving.map(remove), ...(markup === "" ? [] : [appendInside(list, prefixed(markup, root.prefix))])];
  return { xml: applyEdits(named, edits), isEmpty: before.length === leaving.length && added.length === 0 };
}

function commentXml(ref: string, id: number, text: string): string {
  return `<comment ref="${ref}" authorId="${id}" shapeId="0"><text><t xml:space="preserve">${escapeCellText(text)}</t></text></comment>`;
}

/** Authors are known by their places in the list: ours comes last. */
function withAuthor(xml: string, part: string): string {
  if (authorsIn(xml, part).includes(author)) return xml;
  const root = parseXml(xml, part);
  const authors = childOf(root, "authors");
  return authors ? applyEdits(xml, [appendInside(authors, prefixed(`<author>${author}</author>`, root.prefix))]) : xml;
}

function authorsIn(xml: string, part: string): readonly string[] {
  const authors = childOf(parseXml(xml, part), "authors");
  return authors ? childrenOf(authors, "author").map((one) => textInside(xml, one)) : [];
}
