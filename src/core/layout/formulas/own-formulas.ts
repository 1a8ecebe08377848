import { groupBy } from "../../basics/group-by.ts";
import type { FormulaAt, Place } from "../../sheet/sheet.ts";
import type { PlannedFormula } from "./planned-formulas.ts";
import { inAnyRow, isSameFormula, spelledOneWay } from "./same-formula.ts";
import { isAsWritten, isWhereWritten, type WrittenForms } from "./written-forms.ts";

/** The formulas that stand where ours would stand. */
export interface StandingOurs {
  /** The cells whose formulas are ours. */
  readonly own: readonly PlacedFormula[];
  /** The cells in which somebody has written another formula over one of ours. */
  readonly others: readonly PlacedFormula[];
}

/** A cell with its formula, in English and without "=". */
export interface PlacedFormula extends Place {
  readonly text: string;
}

/** What is to become values: our formulas, and all that call our functions. */
export interface Freezing {
  readonly ours: StandingOurs;
  readonly isCall: (formula: string) => boolean;
}

/** Tells whether a formula that stands in the workbook is to become a value: one of ours, as it still reads, or a call. */
export function isToFreeze({ ours, isCall }: Freezing): (formula: PlacedFormula) => boolean {
  const own = new Map(ours.own.map((one) => [`${placeOf(one)},${one.sheet}`, one.text]));
  return (formula) => own.get(`${placeOf(formula)},${formula.sheet}`) === formula.text || isCall(formula.text);
}

/** The cells that stay, though ours stood there: somebody has written another formula. */
export function keptFormulas({ ours, isCall }: Freezing): readonly Place[] {
  return ours.others.filter(({ text }) => !isCall(text)).map(({ sheet, row, column }) => ({ sheet, row, column }));
}

/** A column beside the survey, or a sheet, that is ours. */
export type OwnPart = Pick<PlannedFormula, "sheet" | "id" | "isColumn" | "column">;

/** What is known of our formulas beside the rules of now. */
export interface KnownFormulas {
  /** What was written last; null where that is not known. */
  readonly written: WrittenForms | null;
  /** For which the rules of now have no formulas. */
  readonly unplanned: readonly OwnPart[];
}

/** What would stand in one of our columns, or on one of our sheets; and what stands there. */
interface Part {
  readonly planned: readonly PlannedFormula[];
  readonly standing: readonly PlacedFormula[];
}

/**
 * Tells our formulas from those of others. `plans` are the same cells in every way in which we write them; `standing` has what stands around them
 * on each sheet. Ours are those that read as planned, or as what was written last. Where most of a column or sheet reads otherwise, since answers,
 * units or limits are others now, formulas that differ from planned ones in their numbers alone are ours too: on a sheet any of them, in a column
 * those that most of the column has.
 */
export function ownFormulas(
  plans: readonly (readonly PlannedFormula[])[],
  standing: ReadonlyMap<string, readonly FormulaAt[]>,
  { written, unplanned }: KnownFormulas,
): StandingOurs {
  const ways = plans.map((planned) => groupBy(planned, partOf));
  const parts = [...new Set(ways.flatMap((way) => [...way.keys()]))];
  const found = parts.map((part) => {
    const told = ways.map((way) => tell(inPart(way.get(part) ?? [], standing), written));
    return told.reduce((best, other) => (other.own.length > best.own.length ? other : best));
  });
  const left = unplanned.flatMap((part) => standingIn(part, standing).filter(isAsWritten(written, part)));
  return { own: [...found.flatMap(({ own }) => own), ...left], others: found.flatMap(({ others }) => others) };
}

/** All of a sheet of ours is one part, since its name is what its cells are; beside the survey each column is one. */
const partOf = ({ sheet, isColumn, column }: OwnPart): string => JSON.stringify(isColumn ? [sheet, column] : [sheet]);

const placeOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row},${column}`;

function inPart(planned: readonly PlannedFormula[], standing: ReadonlyMap<string, readonly FormulaAt[]>): Part {
  const [first] = planned;
  return { planned, standing: first ? standingIn(first, standing) : [] };
}

function standingIn({ sheet, column, isColumn }: OwnPart, standing: ReadonlyMap<string, readonly FormulaAt[]>): readonly PlacedFormula[] {
  const around = standing.get(sheet) ?? [];
  const here = isColumn ? around.filter((one) => one.column === column) : around;
  return here.map((one) => ({ ...one, sheet }));
}

function tell({ planned, standing }: Part, written: WrittenForms | null): StandingOurs {
  const [first] = planned;
  if (!first) return { own: [], others: [] };
  const at = new Map(planned.map((cell) => [placeOf(cell), cell.text]));
  const overOurs = standing.filter((one) => at.has(placeOf(one)));
  const isWritten = isAsWritten(written, first);
  const known = standing.filter((one) => isSameFormula(one.text, at.get(placeOf(one)) ?? "") || isWritten(one));
  const own = known.length * 2 >= overOurs.length ? known : alike(planned, standing);
  const taken = new Set(own.map(placeOf));
  return { own, others: isWhereWritten(written, planned) ? overOurs.filter((one) => !taken.has(placeOf(one))) : [] };
}

/** The formulas that differ from planned ones in their numbers alone. */
function alike(planned: readonly PlannedFormula[], standing: readonly PlacedFormula[]): readonly PlacedFormula[] {
  const ours = new Set(planned.map(({ text }) => withoutNumbers(text)));
  const found = standing.filter(({ text }) => ours.has(withoutNumbers(text)));
  if (planned.every(({ isColumn }) => !isColumn)) return found;
  const [most = []] = [...groupBy(found, ({ text, row }) => inAnyRow(text, row)).values()].sort((one, other) => other.length - one.length);
  return most;
}

/** Texts and names in brackets, which stay, or a number. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^'[\]])*\]|\d+(?:\.\d+)?/g;

/** The formula, however a program spells it, with all of its numbers as one; those of cells too. */
function withoutNumbers(formula: string): string {
  return spelledOneWay(formula).replace(pieces, (piece) => (/^\d/.test(piece) ? "0" : piece));
}
