import type { Change } from "../../../core/sheet/change.ts";
import type { SheetInfo } from "../../../core/sheet/sheet.ts";
import type { SavedState } from "../../../run/saved/saved-state.ts";
import type { Watch } from "../../../workbook/workbook.ts";
import type { Host } from "../state/host.ts";
import type { PaneState } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** What writing needs of the pane. */
export interface WritingSeat {
  readonly host: Host;
  readonly store: Store<PaneState>;
  readonly save: (change: Partial<SavedState>) => Promise<void>;
}

/** Writes the changes, and saves with the workbook what is true of it then: in one step where the host can. Resolves to the sheets there are. */
export async function writeOut(
  { host, store, save }: WritingSeat,
  changes: readonly Change[],
  change: Partial<SavedState>,
  watch: Watch,
): Promise<readonly SheetInfo[]> {
  if (!host.write) {
    if (changes.length > 0) await host.workbook.apply(changes, watch);
    await save(change);
    return host.workbook.sheets();
  }
  const { saved, isReadOnly } = store.value;
  const now = { ...saved, ...change };
  const sheets = await host.write(changes, isReadOnly ? null : now, watch);
  store.set({ saved: now });
  return sheets;
}
