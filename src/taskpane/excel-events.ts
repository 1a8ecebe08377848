import type { Place } from "../core/sheet/sheet.ts";
import type { Stop, Theme } from "../ui/pane/host.ts";
import { inExcel, supports } from "../workbook/office/host/session.ts";
import { selectedCell } from "./selection.ts";

/** Tells the active cell each time another is chosen. */
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
 * Tells that someone else than this add-in has changed a cell. Where Excel does not say who (before ExcelApi 1.14) `isOwn` tells whether
 * we are writing ourselves.
 */
export function onCellsChanged(listener: () => void, isOwn: () => boolean, onFailure: (error: unknown) => void): Stop {
  return subscription(
    (context) =>
      context.workbook.worksheets.onChanged.add(({ triggerSource }) => {
        const isOurs = supports("1.14") ? triggerSource === Excel.EventTriggerSource.thisLocalAddin : isOwn();
        if (!isOurs) listener();
        return Promise.resolve();
      }),
    onFailure,
  );
}

/** Light or dark: what Office says, and where it says nothing, the system. */
export function currentTheme(): Theme {
  // Some hosts have no theme to tell of, whatever the types say.
  const { officeTheme } = Office.context as { officeTheme?: Partial<Office.OfficeTheme> };
  const isDark = officeTheme?.isDarkTheme ?? matchMedia("(prefers-color-scheme: dark)").matches;
  return isDark ? "dark" : "light";
}

/** Excel does not tell of a new theme, so it is looked for when the pane is used again. */
export function onTheme(listener: (theme: Theme) => void): Stop {
  const tell = () => {
    listener(currentTheme());
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", tell);
  addEventListener("focus", tell);
  return () => {
    system.removeEventListener("change", tell);
    removeEventListener("focus", tell);
  };
}

type Begin<Result> = (context: Excel.RequestContext) => Result;

/** What is begun in one request, and when that has been answered. */
interface Together {
  readonly begins: Begin<void>[];
  readonly answered: Promise<void>;
}

/** What gathers for the request that is about to be sent; null where none is. */
let gathering: Together | null = null;

/** Begins something in one request with whatever else is begun at the same time. */
async function begun<Result>(begin: Begin<Result>): Promise<Result> {
  const results: Result[] = [];
  const { begins, answered } = (gathering ??= gather());
  begins.push((context) => results.push(begin(context)));
  await answered;
  return results[0] as Result; // queued before the request was sent
}

/** Sent when all that runs now has put in its own. */
function gather(): Together {
  const begins: Begin<void>[] = [];
  const answered = Promise.resolve().then(() => {
    gathering = null;
    return inExcel(async (context) => {
      for (const begin of begins) begin(context);
      await context.sync();
    });
  });
  return { begins, answered };
}

/** An event of Excel's, ended in the request it was begun in. */
function subscription<Args>(
  begin: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<Args>,
  onFailure: (error: unknown) => void,
): Stop {
  const handler = begun(begin);
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
