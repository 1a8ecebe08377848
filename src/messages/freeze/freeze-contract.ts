/** What is said of formulas that became values, and of names for the functions. */
export interface FreezeTexts {
  /** How many cells have become values, and the addresses of formulas that stay since somebody wrote them over ours. */
  readonly frozen: (cells: number, kept: readonly string[]) => string;
  /** Names that were made for the functions, or taken away, and those that the user has for something else. */
  readonly named: (names: readonly string[], spared: readonly string[]) => string;
  readonly unnamed: (names: readonly string[], spared: readonly string[]) => string;
}
