import type { Area } from "../../../core/sheet/sheet.ts";
import { isSameName } from "../../../core/sheet/names.ts";
import type { SurveyMoved } from "./backup.ts";
import { movedRows, queueKeys, type RowGuard, type RowKeys } from "./guard.ts";
import { readBook, type OfficeBook, type OfficeSheet } from "../host/book.ts";
import { stageOf, type Stage } from "../host/mark.ts";
import { send, type Pauses, type Queue } from "../host/session.ts";
import { SheetsInRequest } from "../host/steps.ts";
import { queuePartXml } from "../host/xml-part.ts";
import { queuePreviews, queueTable, type Preview } from "../read/preview.ts";
import type { WritePlan } from "./plan.ts";
import type { Progress, WorkbookState } from "./wanted.ts";

/** The workbook after a write that failed. */
export interface Leftovers {
  readonly book: OfficeBook;
  readonly stage: Stage;
  /** Our own sheets that were there before and still are. */
  readonly own: readonly Preview[];
  /** The XML of our part as it is now; null where there is none, or nothing of ours has been written to it. */
  readonly xml: string | null;
  /** Surveys whose rows have moved since their columns were kept, by the sheet's name in the changes. */
  readonly moved: ReadonlyMap<string, SurveyMoved>;
  /** Where the tables of the surveys are now, by their names: rows may have come or gone since they were read. */
  readonly tables: ReadonlyMap<string, Area>;
}

/** What a writing that failed rests on. */
export interface Failed extends WorkbookState {
  readonly pauses: Pauses;
}

/** Reads how far a writing came, and what is to be known of the workbook to take it back. */
export async function look(
  context: Excel.RequestContext,
  plan: WritePlan,
  { book: before, pauses }: Failed,
  { keys }: Progress,
): Promise<Leftovers> {
  const ids = new Set(plan.sheets.flatMap(({ before: own }) => own?.sheet.id ?? []));
  const book = await send(context, readBook, pauses);
  const stage = stageOf(plan.id, book.mark);
  const own = book.sheets.filter(({ id }) => ids.has(id)).map((sheet) => ({ ...sheet, ownId: ownIdIn(before, sheet) }));
  const there = stage === "begun" ? plan.guards.filter(({ sheet }) => isThere(plan, sheet, book)) : [];
  const partId = isStateWritten(plan) ? book.partId : null;
  const tables = stage === "begun" && plan.abilities.resizesTables ? plan.tables.filter(({ name }) => hasTable(book, name)) : [];
  if (own.length === 0 && there.length === 0 && partId === null && tables.length === 0)
    return { book, stage, own: [], moved: new Map(), xml: null, tables: new Map() };
  const [previews, now, xml, areas] = await send(context, queueMore(plan, { own, there, partId, tables }), pauses);
  const moved = there.flatMap(({ sheet, areas: [first] }, index) => {
    const rows = movedRows(keys.get(sheet) ?? now[index] ?? [], now[index] ?? []);
    return rows && first ? [[sheet, { firstRow: first.row, rows }] as const] : [];
  });
  return { book, stage, own: previews, moved: new Map(moved), xml, tables: areas };
}

const hasTable = ({ sheets }: OfficeBook, name: string) =>
  sheets.some(({ tables }) => tables.some((table) => isSameName(table.name, name)));

/** Whether the XML part that is ours was to be written. */
export const isStateWritten = ({ first, last }: WritePlan) => first.part !== null || last.part !== null;

interface Wanted {
  readonly own: readonly OfficeSheet[];
  readonly there: readonly RowGuard[];
  readonly partId: string | null;
  readonly tables: WritePlan["tables"];
}

type More = readonly [readonly Preview[], readonly RowKeys[], string | null, ReadonlyMap<string, Area>];

const queueMore =
  (plan: WritePlan, { own, there, partId, tables }: Wanted): Queue<More> =>
  (context) => {
    const sheets = new SheetsInRequest(context, plan.keys);
    const previews = queuePreviews(own)(context);
    const keys = there.map((guard) => queueKeys(guard, sheets));
    const xml = partId === null ? null : queuePartXml(partId)(context);
    const areas = tables.map(({ sheet, name }) => [name, queueTable(sheets.of(sheet), name)] as const);
    return () => [previews(), keys.map((read) => read()), xml?.() ?? null, areasOf(areas)];
  };

function areasOf(read: readonly (readonly [string, () => Area | null])[]): ReadonlyMap<string, Area> {
  const areas = read.map(([name, area]) => [name, area()] as const);
  return new Map(areas.flatMap(([name, area]) => (area ? [[name, area] as const] : [])));
}

function ownIdIn({ sheets }: OfficeBook, { id, ownId }: OfficeSheet): string | null {
  return sheets.find((sheet) => sheet.id === id)?.ownId ?? ownId;
}

/** Whether the sheet of that name in the changes is in the workbook. */
export function isThere({ keys }: WritePlan, name: string, { sheets }: OfficeBook): boolean {
  const key = keys.get(name.toLowerCase()) ?? name;
  return sheets.some((sheet) => sheet.id === key || isSameName(sheet.name, key));
}
