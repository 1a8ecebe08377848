import type { Place } from "../core/sheet/sheet.ts";
import type { Stop, Theme } from "../ui/pane/state/host.ts";
import { askOffice } from "../workbook/office/host/office-facts.ts";
import { inExcel, supports } from "../workbook/office/host/session.ts";
import { selectedCell } from "./selection.ts";

/** Calls the listener with the active cell each time another is selected. */
export function onSelect(listener: (place: Place) => void, onFailure: (error: unknown) => void): Stop {
  return subscription(
    (context) =>
      context.workbook.worksheets.onSelectionChanged.add(async () => {
        const place = await selectedCell();
        if (place) listener(place);
      }),
    onFailure,
  );
}

/**
 * Calls the listener when someone else than this add-in has changed a cell. Where Excel does not report who (before ExcelApi 1.14) `isOwn`
 * decides whether we are writing ourselves. The listener can ask for the name of the cell's sheet.
 */
export function onCellsChanged(
  listener: (where: () => Promise<string>) => void,
  isOwn: () => boolean,
  onFailure: (error: unknown) => void,
): Stop {
  return subscription(
    (context) =>
      context.workbook.worksheets.onChanged.add(({ triggerSource, worksheetId }) => {
        const isOurs = supports("1.14") ? triggerSource === Excel.EventTriggerSource.thisLocalAddin : isOwn();
        if (!isOurs) listener(() => sheetName(worksheetId));
        return Promise.resolve();
      }),
    onFailure,
  );
}

/** The name that a sheet has now; "" for one that is no longer there. */
function sheetName(id: string): Promise<string> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? "" : sheet.name;
  });
}

/** Light or dark: Office's theme, or the system's where Office reports none. */
export function currentTheme(): Theme {
  const isDark = askOffice(({ officeTheme }) => officeTheme.isDarkTheme) ?? matchMedia("(prefers-color-scheme: dark)").matches;
  return isDark ? "dark" : "light";
}

/** Excel reports no change of theme, so it is read again when the pane gets the focus. */
export function onTheme(listener: (theme: Theme) => void): Stop {
  const notify = () => {
    listener(currentTheme());
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", notify);
  addEventListener("focus", notify);
  return () => {
    system.removeEventListener("change", notify);
    removeEventListener("focus", notify);
  };
}

type Begin<Result> = (context: Excel.RequestContext) => Result;

/** What one request starts, and the promise of its answer. */
interface Batch {
  readonly begins: Begin<void>[];
  readonly answered: Promise<void>;
}

/** The batch of the request that is about to be sent; null where there is none. */
let nextBatch: Batch | null = null;

/** Starts something in one request together with everything else that is started at the same time. */
async function startInBatch<Result>(begin: Begin<Result>): Promise<Result> {
  const results: Result[] = [];
  const { begins, answered } = (nextBatch ??= newBatch());
  begins.push((context) => results.push(begin(context)));
  await answered;
  return results[0] as Result; // queued before the request was sent
}

/** A batch that is sent when the code that runs now has ended. */
function newBatch(): Batch {
  const begins: Begin<void>[] = [];
  const answered = Promise.resolve().then(() => {
    nextBatch = null;
    return inExcel(async (context) => {
      for (const begin of begins) begin(context);
      await context.sync();
    });
  });
  return { begins, answered };
}

/** A subscription to an event of Excel's; it is ended in the context in which it was started. */
function subscription<Args>(
  begin: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<Args>,
  onFailure: (error: unknown) => void,
): Stop {
  const handler = startInBatch(begin);
  handler.catch(onFailure);
  return () => {
    void handler
      .then(async (added) => {
        added.remove();
        await added.context.sync();
      })
      .catch(onFailure);
  };
}
