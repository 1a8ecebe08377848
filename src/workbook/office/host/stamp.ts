import type { Area } from "../../../core/sheet/sheet.ts";
import { step, type Step } from "./steps.ts";
import type { Queue } from "./session.ts";

/**
 * A setting of the workbook that only this add-in reads: how far the writing has come. When the answer to a request is lost, it tells whether
 * nothing, some or all of it was done.
 */
const key = "indikator.skriving";

export type Stage = "untouched" | "begun" | "complete";

/** Cells of a user's sheet, by the sheet's id, in which we keep something for the time of a run. */
export interface Leftover {
  readonly sheetId: string;
  readonly area: Area;
}

const begun = (id: string) => `begynt ${id}`;
const complete = (id: string) => `ferdig ${id}`;
/** Ids hold no space. */
const separator = " ";

/** From here on cells are written over; what was in them is kept, and where on the user's own sheets is told to whoever comes after. */
export const begin = (id: string, kept: readonly Leftover[]): Step =>
  stamp(kept.length === 0 ? begun(id) : begun(id) + separator + JSON.stringify(kept));

/** All is written; what was kept is no longer needed. */
export const finish = (id: string): Step => stamp(complete(id));

function stamp(value: string): Step {
  return step(1, value.length, (_, { workbook }) => {
    workbook.settings.add(key, value);
  });
}

/** Forgets a writing that was taken back. */
export function forgetStage({ workbook }: Excel.RequestContext): void {
  workbook.settings.getItem(key).delete();
}

/** How far the writing of that id has come. */
export const readStage =
  (id: string): Queue<Stage> =>
  (context) => {
    const read = queueStamp(context);
    return () => {
      const value = read();
      if (value === complete(id)) return "complete";
      return value === begun(id) || value.startsWith(begun(id) + separator) ? "begun" : "untouched";
    };
  };

/** What a writing that was begun and neither finished nor taken back has left. */
export const queueLeftovers: Queue<readonly Leftover[]> = (context) => {
  const read = queueStamp(context);
  return () => {
    const kept = /^begynt \S+ (.*)$/s.exec(read())?.[1];
    return kept === undefined ? [] : (JSON.parse(kept) as readonly Leftover[]); // written by `begin`
  };
};

const queueStamp: Queue<string> = ({ workbook }) => {
  const setting = workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  return () => {
    const value: unknown = setting.isNullObject ? null : setting.value;
    return typeof value === "string" ? value : "";
  };
};
