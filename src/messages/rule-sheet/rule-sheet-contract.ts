import type { CellFault } from "../../core/rule-sheet/values/rule-sheet-fault.ts";

type CellFaultOf<Code extends CellFault["code"]> = Extract<CellFault, { code: Code }>;

/** What is wrong with a cell of a sheet of rules; what `check` finds has its own texts. */
export type CellFaultTexts = { readonly [Code in CellFault["code"]]: (fault: CellFaultOf<Code>, table: (id: string) => string) => string };

/** What the pane says of a workbook's sheet of rules. */
export interface RuleSheetInPaneTexts {
  /** Said above everything that is computed by the sheet, which may say other rules than the saved ones. */
  readonly inUse: (sheet: string) => string;
  readonly otherThanSaved: string;
  /** Said instead of everything while the sheet cannot be read. */
  readonly stops: (sheet: string, faults: number) => string;
  readonly written: (sheet: string) => string;
  readonly asItIs: (sheet: string) => string;
  /** Said of rules that were put in force where the workbook has a sheet of rules. */
  readonly saysTheSame: (sheet: string) => string;
  readonly goTo: (sheet: string) => string;
  /** A workbook that was given has none. */
  readonly missing: (name: string, sheets: readonly string[]) => string;
  readonly faults: (sheet: string) => string;
  readonly remarks: (sheet: string) => string;
  readonly mend: string;
  /** A button that writes over a sheet that cannot be read. */
  readonly writeAgain: string;
  /** Beside the editor. */
  readonly writtenToo: (sheet: string) => string;
}
