import { codeNoteIn, isCodedBy } from "../answers/code-note.ts";
import { codedBy, shapeBy, withRatings, type Coding } from "../answers/coded.ts";
import { isAside, isMissing } from "../answers/answer-words.ts";
import { shapeOf, type Shape } from "../answers/shape.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { readDictionary, type Dictionary } from "../read/dictionary.ts";
import { findSheet, type ReadSheet } from "../read/find-sheet.ts";
import { profilesOf, type Profile } from "../read/profile.ts";
import { stemsAmong } from "../read/stems.ts";
import { rolesOf, type Role } from "./roles.ts";

/** A column with all that is known of it. */
export interface Field {
  readonly profile: Profile;
  readonly shape: Shape;
  /** What a code book says that its codes mean; null for answers that are written out. */
  readonly coding: Coding | null;
  readonly role: Role;
}

/** The columns of the sheet with answers, and what the other sheets say of them. */
export interface Survey extends ReadSheet {
  readonly dictionary: Dictionary;
  readonly columns: readonly Column[];
}

/** The sheet with answers among these, read; null where none is. `wanted`: its name, where the user gives it. */
export function readSurvey(sheets: readonly Sheet[], wanted: string | null): Survey | null {
  const found = findSheet(sheets, wanted);
  if (!found) return null;
  const others = sheets.filter((sheet) => sheet !== found.sheet);
  const dictionary = readDictionary(others, found.head.columns);
  const { sheet, head, rows } = found;
  const note = codeNoteIn(sheet, head.firstRow, rows.at(-1) ?? head.lastRow);
  const columns = profilesOf(sheet, head.columns, rows).map((profile) => {
    const isNoted = note !== null && isCodedBy(note, profile);
    const told = shapeBy(dictionary.get(profile.column), profile) ?? (isNoted ? codedBy(note) : null);
    return { profile, shape: told?.shape ?? shapeOf(profile), coding: told?.coding ?? null };
  });
  return { ...found, dictionary, columns: withUndecided(withUnanswered(withRatings(columns), dictionary)) };
}

type Column = Omit<Field, "role">;

/** A question to which nobody knew the answer has those of the question beside it. */
function withUndecided(columns: readonly Column[]): readonly Column[] {
  const isUndecided = ({ shape }: Column) => "answers" in shape && shape.answers.every((text) => isAside(text) || isMissing(text));
  const isDecided = (other: Column | undefined) => other !== undefined && "answers" in other.shape && !isUndecided(other);
  return columns.map((column, at) => {
    if (!isUndecided(column)) return column;
    const [left, right] = [columns.slice(0, at).findLast(isDecided), columns.slice(at + 1).find(isDecided)];
    const beside = [left, right].find((other) => other && Math.abs(columns.indexOf(other) - at) === 1) ?? left ?? right;
    return beside ? { ...column, shape: withAnswers(beside.shape, column.shape), coding: column.coding ?? beside.coding } : column;
  });
}

function withAnswers(shape: Shape, own: Shape): Shape {
  return "answers" in shape && "answers" in own ? { ...shape, answers: [...new Set([...shape.answers, ...own.answers])] } : shape;
}

/** An option that nobody ticked is one all the same, and so is a question of several that nobody answered: as the others under its question. */
function withUnanswered(columns: readonly Column[], dictionary: Dictionary): readonly Column[] {
  const stems = stemsAmong(
    columns.map(({ profile }) => profile),
    dictionary,
  );
  const questionOf = ({ profile }: Column) => stems.get(profile.column)?.question;
  return columns.map((column) => {
    const question = questionOf(column);
    if (column.shape.kind !== "empty" || question === undefined) return column;
    const beside = columns.find((other) => questionOf(other) === question && ["ticks", "yesNo", "choice"].includes(other.shape.kind));
    return beside ? { ...column, shape: beside.shape } : column;
  });
}

/** The columns with their roles. `chosen`: what the user has said of some, by column. */
export function fieldsOf({ columns, rows }: Survey, chosen: ReadonlyMap<number, Role["kind"]>): readonly Field[] {
  const roles = rolesOf(columns, rows.length, chosen);
  return columns.map((column, at) => ({ ...column, role: roles[at] ?? { kind: "aside", reason: "empty" } }));
}
