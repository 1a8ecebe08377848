import { absoluteReference } from "../../../core/sheet/address.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { PutColumns, PutName } from "../../../core/sheet/change.ts";
import { OWN_COLUMNS_NAME, commentOf, isOwnName } from "../../facts/own-names.ts";
import { isSameSheet, isSameName, parseReference } from "../../facts/references.ts";
import type { OfficeName } from "../host/book.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/** The names of the workbook before the run, and what our sheets are called. */
export interface NamesGround {
  readonly names: readonly OfficeName[];
  readonly nameOf: (sheet: string) => string;
}

/** A name that is to point at cells. */
export interface WantedName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly comment: string | null;
}

/** Makes a name, or points one of ours elsewhere; a hidden one stays out of the user's list of names. */
export function putName({ name, sheet, area, comment }: WantedName, { names, nameOf }: NamesGround): readonly Step[] {
  const former = names.find((one) => isSameName(one.name, name));
  const formula = `=${absoluteReference(nameOf(sheet), area)}`;
  if (former && isSameReference(former, formula)) return [];
  return [
    step(2, formula.length, (sheets, { workbook }) => {
      if (former) workbook.names.getItem(former.name).formula = formula;
      else {
        const added = workbook.names.add(name, rangeOf(sheets.of(sheet), area), comment ?? "");
        if (comment === null) added.visible = false;
      }
    }),
  ];
}

function isSameReference(former: OfficeName, formula: string): boolean {
  const before = parseReference(former.formula);
  const after = parseReference(formula);
  return before !== null && after !== null && isSameSheet(before.sheet, after.sheet) && isSameArea(before.area, after.area);
}

const isSameArea = (one: Area, other: Area) =>
  one.row === other.row && one.column === other.column && one.lastRow === other.lastRow && one.lastColumn === other.lastColumn;

/** The visible names of results. One that the user has made is left alone; ours that lost their cells, or lie where we write anew, go. */
export function putResultNames(
  wanted: readonly PutName[],
  columns: readonly PutColumns[],
  rewritten: readonly string[],
  ground: NamesGround,
): readonly Step[] {
  const isWanted = (one: OfficeName) => wanted.some(({ name }) => isSameName(name, one.name));
  const given = ground.names.filter((one) => isOwnName(one) && !isWanted(one) && isGivenUp(one, columns, rewritten));
  const free = wanted.filter(({ name }) => ground.names.every((one) => !isSameName(one.name, name) || isOwnName(one)));
  return [
    ...given.map((name) => removeName(name)),
    ...free.flatMap(({ name, sheet, area, comment }) => putName({ name, sheet, area, comment: commentOf(comment) }, ground)),
  ];
}

function isGivenUp(name: OfficeName, columns: readonly PutColumns[], rewritten: readonly string[]): boolean {
  const reference = parseReference(name.formula);
  if (!reference) return true;
  const { sheet, area } = reference;
  const isCleared = columns.some((change) => isSameSheet(change.sheet, sheet) && change.clear.some((cleared) => holds(cleared, area)));
  return isCleared || rewritten.some((own) => isSameSheet(own, sheet));
}

const holds = (outer: Area, { row, column }: Area) =>
  row >= outer.row && row <= outer.lastRow && column >= outer.column && column <= outer.lastColumn;

function removeName({ name }: OfficeName): Step {
  return step(1, name.length, (_, { workbook }) => {
    workbook.names.getItem(name).delete();
  });
}

/** Records which cells of a sheet are ours in a hidden name: the one that did so before, one whose sheet is gone, or a new one. */
export function recordColumns({ sheet, area, columns }: PutColumns, ground: NamesGround): readonly Step[] {
  const records = ground.names.filter(({ name }) => OWN_COLUMNS_NAME.test(name));
  const former = records.find((one) => isSameSheet(parseReference(one.formula)?.sheet ?? "", sheet));
  if (columns.length === 0) return former ? [removeName(former)] : [];
  const name = former?.name ?? records.find((one) => parseReference(one.formula) === null)?.name ?? freeRecord(records);
  return putName({ name, sheet, area, comment: null }, ground);
}

function freeRecord(records: readonly OfficeName[]): string {
  let number = 1;
  while (records.some(({ name }) => isSameName(name, `_indikator_kolonner_${number}`))) number++;
  return `_indikator_kolonner_${number}`;
}
