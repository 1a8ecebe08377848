import type { SheetInfo } from "../../../core/sheet/sheet.ts";
import { isSameName } from "../../../core/sheet/names.ts";
import { ownIdOf } from "../../facts/own-names.ts";
import type { Queue } from "./session.ts";
import { markName, markOf } from "./mark-text.ts";
import { queuePartId } from "./xml-part.ts";

/** A worksheet of the open workbook. It is found again by its id, whatever the user calls it meanwhile. */
export interface OfficeSheet extends SheetInfo {
  readonly id: string;
  readonly isProtected: boolean;
  readonly tables: readonly { readonly name: string; readonly hasTotals: boolean }[];
}

/** A defined name of the whole workbook; `formula` begins with "=". */
export interface OfficeName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** What the workbook holds, without its cells. Worksheets are in tab order; chart sheets are no worksheets. */
export interface OfficeBook {
  readonly sheets: readonly OfficeSheet[];
  readonly names: readonly OfficeName[];
  /** The id of the XML part that is ours; null where there is none. */
  readonly partId: string | null;
  /** The text of the hidden name that tells how far a writing has come; null where the workbook has none. */
  readonly mark: string | null;
}

/** Asks for everything about the workbook that does not stand in cells. */
export const readBook: Queue<OfficeBook> = (context) => {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility,items/protection/protected,items/tables/items/name,items/tables/items/showTotals");
  const names = workbook.names;
  names.load("items/name,items/formula,items/comment,items/scope");
  const partId = queuePartId(context);
  return () => {
    const all = names.items.filter(({ scope }) => scope === "Workbook").map(nameOf);
    const mark = all.find(({ name }) => isSameName(name, markName));
    const known = all.filter((name) => name !== mark);
    return {
      sheets: sheets.items.map((sheet) => sheetOf(sheet, known)),
      names: known,
      partId: partId(),
      mark: mark ? markOf(mark.formula) : null,
    };
  };
};

function nameOf({ name, formula, comment }: Excel.NamedItem): OfficeName {
  return { name, formula: String(formula), comment };
}

function sheetOf({ id, name, visibility, protection, tables }: Excel.Worksheet, names: readonly OfficeName[]): OfficeSheet {
  return {
    id,
    name,
    visible: visibility === "Visible",
    ownId: ownIdOf(names, name),
    isProtected: protection.protected,
    tables: tables.items.map((table) => ({ name: table.name, hasTotals: table.showTotals })),
  };
}
