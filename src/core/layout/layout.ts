import type { Issue } from "../issues/issue.ts";
import type { Change } from "../sheet/change.ts";
import { needsAnswered } from "../formulas/tables/needs-answered.ts";
import { columnsBeside, noColumns, type ColumnsLaidOut, type FormulaColumns } from "./columns/columns.ts";
import { formulasOfTables } from "./formulas/formulas-of-tables.ts";
import { correctedAnswers, nothingCorrected, type Corrected } from "./formulas/corrected-answers.ts";
import { changesOf, isNeeded, makingOf, type LayoutInput } from "./outputs.ts";
import { linkedTo, parts, type Part } from "./parts.ts";
import { withCards } from "./notes/cards.ts";
import { noNotes, notesOn, type NotesLaidOut } from "./notes/notes.ts";
import { mapIssues } from "./maps/maps-sheet.ts";
import { ownSheetNames } from "./own-sheets.ts";

export interface Layout {
  readonly changes: readonly Change[];
  /** The issues of the layout itself, beside the assessment's; the sheets show both. */
  readonly issues: readonly Issue[];
}

/**
 * What is to be written into the workbook: the parts asked for, and those they are linked to, as the figures are to the tables.
 * The same input gives the same changes, and applied twice they give the same workbook as once.
 * Throws a Refusal when the survey's sheet has no room for the columns.
 */
export function layout(input: LayoutInput): Layout {
  const { formulas, assessment, sheet } = input;
  const isCorrecting = formulas && partsOf(input).length > 0;
  return layOut(input, isCorrecting ? correctedAnswers(assessment, sheet, formulas.correctsAnswers) : nothingCorrected);
}

/** The same, whatever formulas would mistake: for what stands in a workbook already. */
export function layoutAsItIs(input: LayoutInput): Layout {
  return layOut(input, nothingCorrected);
}

function layOut(input: LayoutInput, corrected: Corrected): Layout {
  const write = partsOf(input).filter((part) => isNeeded(part, input));
  const { nameOf, issues } = ownSheetNames(write, input.sheets, input.texts);
  const columns = columnsOf(input, write);
  const ofTables = formulasOfTables(input.tables, write.includes("tables") ? columns.survey : null);
  const maps = input.write.includes("maps") ? mapIssues(input) : [];
  const notes = notesBeside(input, columns.changes);
  const found = [...issues, ...corrected.issues, ...columns.issues, ...ofTables.issues, ...maps, ...notes.issues];
  const { formulas: tableFormulas } = ofTables;
  const making = makingOf(input, { issues: [...input.assessment.issues, ...found], columns: columns.changes, nameOf, tableFormulas });
  return { changes: [...corrected.changes, ...write.flatMap((part) => changesOf(part, making)), ...notes.changes], issues: found };
}

/** The columns beside the survey, with the cards that their cells get. */
function columnsOf(input: LayoutInput, write: readonly Part[]): ColumnsLaidOut {
  const { assessment, sheet, cards } = input;
  const columns = write.includes("columns") ? columnsBeside(assessment, sheet, formulaColumns(input, write)) : noColumns;
  if (!cards) return columns;
  const { changes, issues } = withCards(columns.changes, { cardOf: cards, assessment, sheet });
  return { ...columns, changes, issues: [...columns.issues, ...issues] };
}

/** Notes on our columns, where these will be; they are as they were where the columns are not written. */
function notesBeside({ notes, assessment, sheet }: LayoutInput, columns: readonly Change[]): NotesLaidOut {
  const put = columns.find((change) => change.kind === "putColumns");
  if (!notes || !put) return noNotes;
  return notesOn({ ...notes, assessment, sheet, columns: new Map(put.columns.map(({ id, column }) => [id, column])) });
}

/** How the columns are written as formulas; null for values. */
function formulaColumns({ formulas, texts, tables, assessment }: LayoutInput, write: readonly Part[]): FormulaColumns | null {
  if (!formulas) return null;
  const needed = write.includes("tables") && tables.some(({ rule }) => needsAnswered(rule, { assessment }));
  return { syntax: formulas.syntax, answeredHeader: needed ? texts.formulas.answered : null };
}

/** The parts to write; formulas and notes are of the columns, which are then written with any other. */
function partsOf({ write, formulas, notes }: LayoutInput): readonly Part[] {
  return partsToWrite((formulas || notes?.wish) && write.length > 0 ? ["columns", ...write] : write);
}

/** The parts asked for and those they are linked to, each once, in the order they are written. */
export function partsToWrite(chosen: readonly Part[]): readonly Part[] {
  return parts.filter((part) => chosen.some((one) => one === part || linkedTo(one) === part));
}
