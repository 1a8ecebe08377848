import { HOLDS } from "../score/condition.ts";
import { fillIn } from "../basics/fill-in.ts";
import { roundedShare } from "../basics/stats.ts";
import { countByValue } from "../tables/distribution.ts";
import { MISSING, type Category } from "../score/variable.ts";
import { CallRefused, type Range, type Rules } from "./call.ts";
import { errorIn, numberIn, shown } from "./read-inputs.ts";
import { resultNamed } from "./result-named.ts";

/** The highest whole number that is counted without a name: higher numbers are hardly grades or counts. */
const HIGHEST = 1000;

/**
 * How the units of a range are distributed, as a table with a heading: value, number of units, per cent of those known (one decimal); then
 * the total, and last the unknown. With a name, every value of that result has its row, with its label; without, every whole
 * number from 0 to the highest. Throws CallRefused for a cell that is neither empty nor such a value.
 */
export function frequencies(range: Range, name: string | null, { ruleSet }: Rules): readonly (readonly (string | number | null)[])[] {
  const cells = range.flat();
  const { words, unit } = ruleSet;
  const result = name === null ? null : resultNamed(name, ruleSet);
  const categories = result
    ? result.values().map(({ value, label }) => ({ value, label: fillIn(words.numbered, { number: value, label }) }))
    : wholeNumbers(range);
  const codes = codesOf(range, result?.label ?? "", categories);
  const counts = countByValue({ categories, codes }, new Uint8Array(cells.length).fill(HOLDS), new Float64Array(cells.length).fill(1));
  const unknown = counts[categories.length] ?? 0;
  const base = cells.length - unknown;
  return [
    [result?.label ?? "", fillIn(words.count, { units: unit.plural }), words.percent],
    ...categories.map(({ value, label }, index) => {
      const count = counts[index] ?? 0;
      return [result ? label : value, count, roundedShare(count, base)];
    }),
    [words.total, base, roundedShare(base, base)],
    [words.unknown, unknown, null],
  ];
}

function wholeNumbers(range: Range): readonly Category[] {
  let highest = 0;
  for (const row of range)
    for (const cell of row) {
      const value = numberIn(cell);
      if (value > highest && value <= HIGHEST) highest = Math.floor(value);
    }
  return Array.from({ length: highest + 1 }, (_, value) => ({ value, label: String(value) }));
}

function codesOf(range: Range, label: string, categories: readonly Category[]): Uint16Array {
  const codeOf = new Map(categories.map(({ value }, index) => [value, index]));
  const [lowest, highest] = [Number(categories[0]?.value ?? 0), Number(categories.at(-1)?.value ?? 0)];
  const codes = range.flatMap((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null || cell === "") return MISSING;
      const code = codeOf.get(numberIn(cell));
      if (code !== undefined) return code;
      const place = { row, column, label };
      throw new CallRefused(errorIn(cell, place) ?? { code: "number_unknown", ...place, found: shown(cell), lowest, highest });
    }),
  );
  return Uint16Array.from(codes);
}
