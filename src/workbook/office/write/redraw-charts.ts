import { isSameSheet } from "../../../core/sheet/names.ts";
import { chartPlan } from "../put/chart-plan.ts";
import type { Placed } from "./wanted.ts";
import { putChart, removeChart } from "../put/put-chart.ts";
import { step, type Step } from "../host/steps.ts";
import { textChecksum } from "../../../core/basics/checksum.ts";

/** A chart of an earlier run that gives way once all is written: to the one drawn beside it meanwhile, or to none. */
export interface OutgoingChart {
  readonly sheet: string;
  readonly name: string;
  /** What the new one is, in short; null where no other takes its place. */
  readonly drawing: string | null;
}

/** A drawing that another program has made, with the colours of another run: Office.js can make none, and so it goes once all is written. */
export interface OutgoingDrawing {
  readonly sheet: string;
  readonly name: string;
}

/** The drawings of earlier runs on a sheet of ours. */
export function formerDrawings({ change, before }: Placed): readonly OutgoingDrawing[] {
  return (before?.drawings ?? []).map((name) => ({ sheet: change.name, name }));
}

/** Takes away drawings, of which one may be gone already. */
export function removeDrawings(drawings: readonly OutgoingDrawing[], isThere: IsThere): readonly Step[] {
  return drawings.flatMap(({ sheet, name }) => {
    if (!isThere(sheet, name)) return [];
    return [
      step(2, name.length, (sheets) => {
        sheets.of(sheet).shapes.getItem(name).delete();
      }),
    ];
  });
}

/** Charts to be drawn, and those that give way to them when all is written and nothing can fail any more. */
export interface ChartRecord {
  readonly steps: readonly Step[];
  readonly outgoing: readonly OutgoingChart[];
}

/** Whether a chart or drawing of that name is on the sheet. */
export type IsThere = (sheet: string, name: string) => boolean;

/** The name of a chart as long as the one it takes the place of is still there. */
const besideName = (name: string) => `${name}~ny`;

/** A chart follows its cells by itself; it is drawn again only when what is to be drawn, or where, is another than before. */
export function drawCharts({ change, before }: Placed, sheets: readonly Placed[]): ChartRecord {
  const ids = (sheet: string) => sheets.find((one) => isSameSheet(one.change.name, sheet))?.change.id ?? sheet;
  const plans = change.charts.map(chartPlan);
  const former = (before?.charts ?? []).filter(({ name }) => name.startsWith("indikator:"));
  const gone = former.filter(({ name }) => plans.every((plan) => plan.name !== name));
  const drawn = plans.flatMap((plan) => {
    const old = former.find(({ name }) => name === plan.name);
    const drawing = textChecksum(
      JSON.stringify(plan, (key, value: unknown) => (key === "sheet" && typeof value === "string" ? ids(value) : value)),
    );
    if (old?.drawing === drawing) return [];
    if (!old) return [{ steps: [putChart(change.name, plan), remember(change.name, plan.name, drawing)], outgoing: [] }];
    const beside = putChart(change.name, { ...plan, name: besideName(plan.name) });
    return [{ steps: [beside], outgoing: [{ sheet: change.name, name: plan.name, drawing }] }];
  });
  return {
    steps: drawn.flatMap(({ steps }) => steps),
    outgoing: [...gone.map(({ name }) => ({ sheet: change.name, name, drawing: null })), ...drawn.flatMap(({ outgoing }) => outgoing)],
  };
}

/** The new chart gets the old one's place and name. Done again, or after it was broken off, it does what is left to do. */
export function replaceCharts(outgoing: readonly OutgoingChart[], isThere: IsThere): readonly Step[] {
  return outgoing.flatMap(({ sheet, name, drawing }) => [
    ...(isThere(sheet, name) && (drawing === null || isThere(sheet, besideName(name))) ? [removeChart(sheet, name)] : []),
    ...(drawing !== null && isThere(sheet, besideName(name)) ? [rename(sheet, besideName(name), name)] : []),
    ...(drawing === null ? [] : [remember(sheet, name, drawing)]),
  ]);
}

function rename(sheet: string, from: string, to: string): Step {
  return step(2, to.length, (sheets) => {
    sheets.of(sheet).charts.getItem(from).name = to;
  });
}

/** A sheet of ours remembers how a chart was drawn, so that it is drawn anew only when it is to be another. */
function remember(sheet: string, name: string, drawing: string): Step {
  return step(1, 100, (sheets) => {
    sheets.of(sheet).customProperties.add(name, drawing);
  });
}
