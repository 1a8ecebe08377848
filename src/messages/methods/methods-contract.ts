/** The words of a rule set's methods page. */
export interface MethodsTexts {
  readonly intro: (title: string, period: string) => string;
  readonly revision: (id: string, revision: string) => string;
  readonly sources: string;
  readonly about: string;
  readonly unit: (plural: string) => string;
  readonly dataSource: (source: string) => string;
  readonly weight: (column: string) => string;
  readonly missing: string;
  readonly missingCodes: (codes: readonly string[]) => string;
  readonly questions: string;
  readonly otherQuestions: string;
  readonly question: string;
  readonly answers: string;
  readonly askedIf: string;
  readonly id: string;
  readonly toAll: string;
  readonly reconstructedWording: string;
  readonly number: (unit: string | null) => string;
  readonly date: string;
  readonly inReport: (places: readonly string[]) => string;
  readonly value: string;
  readonly name: string;
  readonly counts: (unit: string) => string;
  readonly fromData: (shares: readonly number[]) => string;
  /** The limit of score 1, which is not of the data. */
  readonly firstStays: (limit: number) => string;
  readonly layer: (name: string, value: string) => string;
  readonly rowsAndColumns: (rows: string, columns: string) => string;
  readonly conditions: string;
  readonly groupings: string;
  readonly tables: string;
  readonly place: string;
  readonly title: string;
  readonly base: string;
  readonly ours: string;
  readonly deviations: string;
  readonly noDeviations: (reference: string) => string;
  readonly deviationsFrom: (reference: string) => string;
}
