/** The words of the editor of rules. */
export interface EditTexts {
  readonly title: string;
  readonly nothingWritten: string;
  readonly undo: string;
  readonly redo: string;
  readonly drop: string;
  readonly use: string;
  readonly changes: (count: number) => string;
  readonly noChanges: string;
  readonly effects: string;
  readonly noEffects: string;
  /** Before there are answers. */
  readonly noAnswers: string;
  readonly moved: (label: string, units: number, unitWord: string) => string;
  readonly more: (count: number) => string;
  readonly unknown: string;
  readonly name: string;
  /** The smallest count of a score. */
  readonly from: (score: number, unit: string) => string;
  readonly lowest: string;
  readonly unitsBefore: (before: number) => string;
  /** A line on the distribution that is moved: between which scores it stands. */
  readonly handle: (score: number) => string;
  readonly handleValue: (score: number, limit: string) => string;
  readonly handleHint: string;
  readonly fromData: string;
  readonly counted: string;
  readonly questions: (count: number) => string;
  readonly isIn: (question: string) => string;
  readonly weight: (question: string) => string;
  readonly cell: (row: number, column: number) => string;
  /** Takes what was guessed as it is. */
  readonly decided: string;
  readonly ownTitle: (title: string) => string;
}
