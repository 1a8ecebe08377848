/** What is said where cards on results are chosen, and on the cards. */
export interface CardsTexts {
  readonly label: string;
  /** What the choice does, and how a card is opened. */
  readonly meaning: string;
  /** Said where results are written as formulas. */
  readonly noFormulas: string;
  /** The names of what a card tells, by which formulas can ask for it: one word each. */
  readonly facts: {
    readonly result: string;
    readonly count: string;
    readonly why: string;
    readonly takes: string;
  };
}
