import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { textOf } from "../../core/sheet/cell-text.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import type { SavedState } from "./saved-state.ts";

/** The file that rules name as their register; null for none. */
export function registerFileOf({ unit: { register } }: RuleSet): string | null {
  return register !== null && typeof register === "object" && "file" in register ? register.file : null;
}

/** The user's file that is kept for these rules; null where none has been given, or one for other rules. */
export function registerFileFor(ruleSet: RuleSet, { registerFile }: Pick<SavedState, "registerFile">): SavedState["registerFile"] {
  return registerFile?.file === registerFileOf(ruleSet) ? registerFile : null;
}

/** The kept file as the sheet that it was read from. */
export function registerSheetFor(ruleSet: RuleSet, saved: Pick<SavedState, "registerFile">): Sheet | null {
  const kept = registerFileFor(ruleSet, saved);
  if (!kept) return null;
  return { name: kept.name, firstRow: 0, firstColumn: 0, cells: kept.cells, tables: [], merges: [], hiddenRows: [], ownColumns: null };
}

/** What is kept of a register's file that was read, for rules that name it so. */
export function keptRegister(file: string, name: string, sheet: Sheet | null): NonNullable<SavedState["registerFile"]> {
  const cells = (sheet?.cells ?? []).map((row) =>
    (row ?? []).map((cell) => (typeof cell === "object" && cell !== null ? textOf(cell) : cell)),
  );
  return { file, name, cells };
}
