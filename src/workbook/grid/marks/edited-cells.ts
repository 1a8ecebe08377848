import { mostColumns } from "../../../core/sheet/limits.ts";
import type { Grid, GridEdit, Stop } from "../port/grid.ts";

/** The cells that the user has changed. A cell may have its original value again. */
export class EditedCells {
  readonly #bySheet = new Map<string, Set<number>>();
  readonly stop: Stop;

  constructor(grid: Grid) {
    this.stop = grid.onEdit((edit) => {
      this.add(edit);
    });
  }

  add({ sheet, cells }: GridEdit): void {
    const edited = this.#bySheet.get(sheet) ?? new Set<number>();
    for (const [row, column] of cells) edited.add(row * mostColumns + column);
    this.#bySheet.set(sheet, edited);
  }

  /** The sheets, by id, on which anything has changed. */
  sheets(): readonly string[] {
    return [...this.#bySheet.keys()];
  }

  /** The changed cells of a sheet, in order. */
  cells(sheet: string): readonly (readonly [row: number, column: number])[] {
    const numbers = [...(this.#bySheet.get(sheet) ?? [])].sort((a, b) => a - b);
    return numbers.map((number) => [Math.floor(number / mostColumns), number % mostColumns]);
  }
}
