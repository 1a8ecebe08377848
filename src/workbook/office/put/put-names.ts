import { absoluteReference } from "../../../core/sheet/address.ts";
import { isSameName } from "../../../core/sheet/names.ts";
import type { NameChanges, NameToPut } from "../../facts/own-names.ts";
import type { OfficeName } from "../host/book.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/** Takes names away, makes new ones and points others elsewhere; a hidden one stays out of the user's list of names. */
export function putNames({ remove, put }: NameChanges, former: readonly OfficeName[]): readonly Step[] {
  return [...remove.map(removeName), ...put.map((name) => putName(name, former))];
}

/** Gives names that were there before their new comments: the one thing about names that Excel on the web cannot undo. */
export function putComments({ put }: NameChanges, names: readonly OfficeName[]): readonly Step[] {
  return put.flatMap(({ name, comment }) => {
    const former = names.find((one) => isSameName(one.name, name));
    if (!former || comment === null || former.comment === comment) return [];
    return [
      step(1, comment.length, (_, { workbook }) => {
        workbook.names.getItem(former.name).comment = comment;
      }),
    ];
  });
}

function removeName(name: string): Step {
  return step(1, name.length, (_, { workbook }) => {
    workbook.names.getItem(name).delete();
  });
}

function putName({ name, sheet, area, comment }: NameToPut, names: readonly OfficeName[]): Step {
  const former = names.find((one) => isSameName(one.name, name));
  const formula = `=${absoluteReference(sheet, area)}`;
  return step(2, formula.length + (comment?.length ?? 0), (sheets, { workbook }) => {
    if (former) {
      workbook.names.getItem(former.name).formula = formula;
    } else {
      const added = workbook.names.add(name, rangeOf(sheets.of(sheet), area), comment ?? "");
      if (comment === null) added.visible = false;
    }
  });
}
