import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  ICommandService,
  IUniverInstanceService,
  LocaleService,
  type ISheetDataValidationRule,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { AddDataValidationMutation, UniverDataValidationPlugin } from "@univerjs/data-validation";
import { serializeListOptions } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import ruleTexts from "@univerjs/sheets-data-validation/locale/en-US";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import listTexts from "@univerjs/sheets-data-validation-ui/locale/en-US";
import type { DropDown } from "../../../facts/drop-down.ts";
import type { NewSheet } from "../../port/grid.ts";
import { english, norwegian } from "../engine/locales.ts";
import { checkAsDrawn } from "../fixes/drawn-validation.ts";
import { mergeTexts } from "../fixes/merge-texts.ts";
import { servicesOf } from "../model/services.ts";

const notInList = "Verdien er ikke i listen som filen har for cellen";

/** The engine's words about lists of values, in Norwegian. */
const listTextsNb = {
  "sheets-data-validation": { list: { error: notInList, emptyError: "Skriv en verdi" }, any: { error: notInList } },
  "sheets-data-validation-ui": { alert: { title: "Ikke tillatt", ok: "OK" }, error: { title: "Ikke tillatt:" } },
  "sheets-ui": { "data-validation": { list: { dropdown: "Velg" } } },
};

/** A command that the last of the parts registers; the engine starts the parts a little later. */
const lastCommand = "sheet.operation.show-data-validation-dropdown";

const ready = new WeakMap<Univer, Promise<void>>();

/** Puts the lists into a workbook that is open. Nothing of it is an edit: the file has them already. */
export async function addDropDowns(univer: Univer, unitId: string, sheets: readonly NewSheet[]): Promise<void> {
  const services = servicesOf(univer);
  if (!ready.has(univer)) ready.set(univer, start(univer));
  await ready.get(univer);
  const workbook = services.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  for (const { id, frame } of sheets) {
    const worksheet = workbook?.getSheetBySheetId(id);
    if (!worksheet) continue;
    const last = { row: worksheet.getRowCount() - 1, column: worksheet.getColumnCount() - 1 };
    const rule = (frame.dropDowns ?? []).map((dropDown, index) => ruleOf(`${id}-${index}`, dropDown, last));
    // What comes from a command makes rows as high as their lists would be; these have the heights of the file.
    const params = { unitId, subUnitId: id, rule, source: "patched" };
    if (rule.length > 0) services.get(ICommandService).syncExecuteCommand(AddDataValidationMutation.id, params);
  }
}

async function start(univer: Univer): Promise<void> {
  const services = servicesOf(univer);
  services.get(LocaleService).load({ [english]: mergeTexts(listTexts, ruleTexts), [norwegian]: listTextsNb });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // The list is the file's: it is edited in Excel.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  while (!services.get(ICommandService).hasCommand(lastCommand)) await new Promise((resolve) => requestAnimationFrame(resolve));
  checkAsDrawn(services);
}

/** The engine's own form of a list. A rule for whole columns ends where the sheet does. */
function ruleOf(uid: string, { areas, source, allowsBlank, error }: DropDown, last: { row: number; column: number }) {
  const rule: ISheetDataValidationRule = {
    uid,
    type: DataValidationType.LIST,
    ranges: areas.map(({ row, column, lastRow, lastColumn }) => ({
      startRow: row,
      startColumn: column,
      endRow: Math.min(lastRow, last.row),
      endColumn: Math.min(lastColumn, last.column),
    })),
    formula1: typeof source === "string" ? `=${source}` : serializeListOptions([...source]),
    showDropDown: true,
    allowBlank: allowsBlank,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: true,
    // What is no option is marked, and never kept out: the answers are as they were given, and Kontroll tells of them.
    errorStyle: DataValidationErrorStyle.WARNING,
    ...(error !== null && { error }),
  };
  return rule;
}
