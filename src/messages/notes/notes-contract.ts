/** What is said where notes are put on cells. */
export interface NotesTexts {
  /** The heading over the choices, which is folded. */
  readonly heading: string;
  /** What a press does: it computes and writes. */
  readonly about: string;
  /** Said where the workbook that is open shows no notes. */
  readonly unseen: string;
  readonly one: string;
  /** `plural`: what the units are called. */
  readonly all: (plural: string) => string;
  readonly remove: string;
}
