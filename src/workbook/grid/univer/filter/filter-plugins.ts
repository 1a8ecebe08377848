import { CanceledError, ICommandService, IUniverInstanceService, LocaleService, type IRange, type Univer } from "@univerjs/core";
import { expandToContinuousRange, getSheetCommandTarget, SheetsSelectionsService } from "@univerjs/sheets";
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  SmartToggleSheetsFilterCommand,
  UniverSheetsFilterPlugin,
} from "@univerjs/sheets-filter";
import { CloseFilterPanelOperation, OpenFilterPanelOperation, UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterTexts from "@univerjs/sheets-filter-ui/locale/en-US";
import rangeTexts from "@univerjs/sheets-filter/locale/en-US";
import type { Area } from "../../../../core/sheet/sheet.ts";
import { english, norwegian } from "../engine/locales.ts";
import { mergeTexts } from "../fixes/merge-texts.ts";
import { servicesOf } from "../model/services.ts";
import { filterTextsNb } from "./filter-texts-nb.ts";
import { namePanel } from "./name-panel.ts";

/** What can be done when the program is there. */
export interface FilterPlugins {
  /** `area` is what is filtered, its headings first; null for all that is beside the selected cell. */
  readonly open: (area: Area | null) => Promise<void>;
  readonly isOn: () => boolean;
  readonly remove: () => void;
}

/** Adds filters to an engine that is running; resolves when they work. Fetched when something is to be filtered for the first time. */
export async function addFilter(univer: Univer): Promise<FilterPlugins> {
  const services = servicesOf(univer);
  services.get(LocaleService).load({ [english]: mergeTexts(filterTexts, rangeTexts), [norwegian]: filterTextsNb });
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  // The engine starts the interface's part, which registers this operation, a little later.
  while (!services.get(ICommandService).hasCommand(OpenFilterPanelOperation.id))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  // The plugin has the same key as the page, for filters that are undone.
  services.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id === SmartToggleSheetsFilterCommand.id) throw new CanceledError();
  });
  return {
    open: (area) => openFilter(univer, area),
    isOn: () => isFiltered(univer),
    remove: () => {
      removeFilter(univer);
    },
  };
}

/** Opens the choice of values for the column of the selected cell. `area` is what is filtered, its headings first; null for all that is beside the cell. */
async function openFilter(univer: Univer, area: Area | null): Promise<void> {
  const services = servicesOf(univer);
  const commands = services.get(ICommandService);
  const target = getSheetCommandTarget(services.get(IUniverInstanceService));
  const selection = services.get(SheetsSelectionsService).getCurrentLastSelection();
  if (!target || !selection?.primary) return;
  const { unitId, subUnitId, worksheet } = target;
  const { actualRow: row, actualColumn: column } = selection.primary;
  const filters = services.get(SheetsFilterService);
  if (!filters.getFilterModel(unitId, subUnitId)) {
    const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const range = area ? rangeOf(area) : expandToContinuousRange(cell, { left: true, right: true, up: true, down: true }, worksheet);
    if (range.endRow === range.startRow) return;
    // A mutation and no command: a view is not undone.
    commands.syncExecuteCommand(SetSheetsFilterRangeMutation.id, { unitId, subUnitId, range });
  }
  const range = filters.getFilterModel(unitId, subUnitId)?.getRange();
  if (!range) return;
  const col = Math.min(Math.max(column, range.startColumn), range.endColumn);
  await commands.executeCommand(OpenFilterPanelOperation.id, { unitId, subUnitId, col });
  await namePanel(services.get(LocaleService).t("sheets-filter-ui.toolbar.smart-toggle-filter-tooltip"), () => {
    commands.syncExecuteCommand(CloseFilterPanelOperation.id);
  });
}

/** Whether the active sheet has a filter. */
function isFiltered(univer: Univer): boolean {
  const services = servicesOf(univer);
  const target = getSheetCommandTarget(services.get(IUniverInstanceService));
  return target ? Boolean(services.get(SheetsFilterService).getFilterModel(target.unitId, target.subUnitId)) : false;
}

/** Shows all rows of the active sheet again. */
function removeFilter(univer: Univer): void {
  const services = servicesOf(univer);
  const target = getSheetCommandTarget(services.get(IUniverInstanceService));
  if (!target || !isFiltered(univer)) return;
  const { unitId, subUnitId } = target;
  services.get(ICommandService).syncExecuteCommand(RemoveSheetsFilterMutation.id, { unitId, subUnitId });
}

function rangeOf({ row, column, lastRow, lastColumn }: Area): IRange {
  return { startRow: row, endRow: lastRow, startColumn: column, endColumn: lastColumn };
}
