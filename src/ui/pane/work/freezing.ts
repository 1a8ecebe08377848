import type { StandingOurs } from "../../../core/layout/formulas/own-formulas.ts";
import { languages } from "../../../messages/language/language.ts";
import { layoutTexts } from "../../../messages/sheets/sheet-language.ts";
import { ownFormulasIn, type OutcomeIn } from "../../../run/own-formulas.ts";
import { remembering } from "../../../run/remembering.ts";
import { assessWorkbook } from "../../../run/run.ts";
import type { Workbook } from "../../../workbook/workbook.ts";
import { watched, type Job } from "./job.ts";
import type { ReadingSeat } from "./reading.ts";
import { taskInForce } from "../state/rules.ts";

/** Turns our formulas, and those that call our functions, into values, and says how many, and which stay since somebody wrote over ours. */
export async function freezeFormulas(seat: ReadingSeat, job: Job): Promise<void> {
  const { host, store } = seat;
  if (!host.freeze) return;
  store.set({ notice: null, problem: null });
  const ours = await standingOurs(remembering(watched(host.workbook, job)), seat);
  store.set({ notice: { kind: "frozen", ...(await host.freeze(ours)) } });
}

/** Formulas may have been written in any language. Where there are no rules to go by, none is ours but the calls. */
async function standingOurs(workbook: Workbook, seat: ReadingSeat): Promise<StandingOurs> {
  const rules = await seat.rules(workbook);
  if (rules === null) return { own: [], others: [] };
  const { saved } = seat.store.value;
  const outcomes: OutcomeIn[] = [];
  for (const language of languages)
    outcomes.push({ outcome: await assessWorkbook(workbook, taskInForce(rules, saved, language)), texts: layoutTexts(language) });
  return ownFormulasIn(workbook, outcomes, saved.written?.formulas ?? null);
}
