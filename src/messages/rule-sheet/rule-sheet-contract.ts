import type { CellFault } from "../../core/rule-sheet/rule-sheet-fault.ts";

type CellFaultOf<Code extends CellFault["code"]> = Extract<CellFault, { code: Code }>;

/** What is wrong with a cell of a sheet of rules; what `check` finds has its own texts. */
export type CellFaultTexts = { readonly [Code in CellFault["code"]]: (fault: CellFaultOf<Code>, table: (id: string) => string) => string };
