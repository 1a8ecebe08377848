import type { Issue } from "./issue.ts";
import type { CodeBook } from "./matched.ts";

/** What the code book sheets of a workbook say, and what they say wrong. */
export interface CodeBookReading {
  readonly codeBook: CodeBook;
  readonly issues: readonly Issue[];
}
