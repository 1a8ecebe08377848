import { IUniverInstanceService, type Injector, type Workbook, type Worksheet } from "@univerjs/core";

export function workbookOf(services: Injector, unitId: string): Workbook {
  const workbook = services.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  if (!workbook) throw new Error("no workbook is open in the grid");
  return workbook;
}

export function worksheetOf(services: Injector, unitId: string, sheet: string): Worksheet {
  const worksheet = workbookOf(services, unitId).getSheetBySheetId(sheet);
  if (!worksheet) throw new Error(`the grid has no sheet ${sheet}`);
  return worksheet;
}
