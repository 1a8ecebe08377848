import type { Range, RowProblem, Rules } from "./call.ts";
import { errorIn, numberIn, shown } from "./read-inputs.ts";
import { resultNamed } from "./result-named.ts";

/**
 * The label of each score, grade or class code in a range; null for an empty cell, and a problem for what is no such value.
 * Throws CallRefused where nothing has the name.
 */
export function valueTexts(name: string, range: Range, { ruleSet }: Rules): readonly (readonly (string | null | RowProblem)[])[] {
  const result = resultNamed(name, ruleSet);
  const values = result.values();
  const labels = new Map(values.map(({ value, label }) => [value, label]));
  const [lowest, highest] = [values[0]?.value ?? 0, values.at(-1)?.value ?? 0];
  return range.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null || cell === "") return null;
      const place = { row, column, label: result.label };
      const text = labels.get(numberIn(cell));
      return text ?? errorIn(cell, place) ?? { code: "number_unknown", ...place, found: shown(cell), lowest, highest };
    }),
  );
}
