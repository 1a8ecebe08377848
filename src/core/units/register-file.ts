import { z } from "zod";
import { Refusal } from "../issues/refusal.ts";
import { mostCells, mostColumns } from "../sheet/limits.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).transform((texts) => texts.join(";"))]);
const Records = z.array(z.record(z.string(), Value));

/**
 * A register's JSON file as a sheet, so that it is read as one: a list of objects, one a unit, whose names are the headings. A list of texts is what a
 * cell has with ; between. What is no such list is an empty sheet. Throws a Refusal for more names, or more cells, than a sheet is read with.
 */
export function sheetOfRecords(json: unknown, name: string): Sheet {
  const records = Records.safeParse(json).data ?? [];
  const headings = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const beyond = (what: "columns" | "cells", limit: number) => new Refusal({ code: "beyond_limit", part: name, what, limit });
  if (headings.length > mostColumns) throw beyond("columns", mostColumns);
  if (headings.length * records.length > mostCells) throw beyond("cells", mostCells);
  const rows = records.map((record): Cell[] => headings.map((heading) => record[heading] ?? null));
  return { name, firstRow: 0, firstColumn: 0, cells: [headings, ...rows], tables: [], merges: [], hiddenRows: [], ownColumns: null };
}
