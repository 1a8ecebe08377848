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
  /** Goes back to the rules that these were made from. */
  readonly published: string;
  readonly newIndicator: string;
  readonly newComposite: string;
  /** What the answers of a question are chosen from, when an indicator is made. */
  readonly answerList: string;
  readonly questionsOf: string;
  readonly rows: string;
  readonly columns: string;
  readonly add: string;
  readonly remove: (label: string) => string;
  /** Why a result cannot be removed: what is made of it. */
  readonly usedBy: (labels: readonly string[]) => string;
  readonly steps: string;
  readonly scoreLabel: (score: number) => string;
  readonly gradeLabel: (grade: number) => string;
  /** Takes what was guessed as it is. */
  readonly decided: string;
  readonly ownTitle: (title: string) => string;
}
