import { cellAddress } from "../../../core/sheet/address.ts";
import type { PutNote } from "../../../core/sheet/change.ts";
import type { NoteAt } from "../../../core/sheet/sheet.ts";
import type { Package } from "../package/package.ts";
import { unrelate } from "../package/part-tree.ts";
import { RELATION } from "../package/relations.ts";
import { commentsRelation, commentsType, commentsWith, noComments } from "./comments.ts";
import { noShapes, shapesType, shapesWith } from "./note-shapes.ts";

const folder = "xl/";

/**
 * Puts notes on a sheet's cells and takes them away; all other notes, and what else is drawn with them, keep their bytes. Gives the relation that the
 * sheet is to name its boxes by, null where none are left, and undefined where it is as it was.
 */
export async function putNotes(pkg: Package, sheet: string, notes: readonly PutNote[]): Promise<string | null | undefined> {
  const added = notes.flatMap(({ row, column, text }): NoteAt[] => (text === null ? [] : [{ row, column, text }]));
  const former = await commentsRelation(pkg, sheet);
  if (!former && added.length === 0) return undefined;
  const comments = former?.target ?? pkg.freeName(`${folder}comments#.xml`);
  const addresses = new Set(notes.map(({ row, column }) => cellAddress(row, column)));
  const { xml, isEmpty } = commentsWith(former ? await pkg.text(comments) : noComments, comments, addresses, added);
  const boxes = (await pkg.relations(sheet)).find(({ type, target }) => type === `${RELATION}/vmlDrawing` && pkg.has(target));
  const shapes = boxes?.target ?? pkg.freeName(`${folder}drawings/vmlDrawing#.vml`);
  const places = new Set(notes.map(({ row, column }) => `${row},${column}`));
  const drawn = shapesWith(boxes ? await pkg.text(shapes) : noShapes, shapes, places, added);
  if (isEmpty && former) await unrelate(pkg, sheet, former.id);
  else if (former) pkg.set(comments, xml);
  else {
    await pkg.addPart(comments, xml, commentsType);
    await pkg.relate(sheet, `${RELATION}/comments`, comments);
  }
  if (drawn.isEmpty && isEmpty) {
    if (boxes) await unrelate(pkg, sheet, boxes.id);
    return null;
  }
  if (boxes) {
    pkg.set(shapes, drawn.vml);
    return undefined;
  }
  await pkg.addPart(shapes, drawn.vml, shapesType);
  return pkg.relate(sheet, `${RELATION}/vmlDrawing`, shapes);
}
