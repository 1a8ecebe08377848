import { step, type Step } from "./steps.ts";
import type { Queue } from "./session.ts";

/**
 * A setting of the workbook that only this add-in reads: how far the writing has come. When the answer to a request is lost, it tells whether
 * nothing, some or all of it was done.
 */
const key = "indikator.skriving";

export type Stage = "untouched" | "begun" | "complete";

const begun = (id: string) => `begynt ${id}`;
const complete = (id: string) => `ferdig ${id}`;

/** From here on cells are written over; what was in them is kept. */
export const begin = (id: string): Step => stamp(begun(id));

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
  ({ workbook }) => {
    const setting = workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    return () => {
      const value: unknown = setting.isNullObject ? null : setting.value;
      return value === complete(id) ? "complete" : value === begun(id) ? "begun" : "untouched";
    };
  };
