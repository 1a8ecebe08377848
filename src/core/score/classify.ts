import { select } from "./condition.ts";
import { valueOf } from "../basics/by-id.ts";
import type { Scores } from "../validate/responses.ts";
import { UNKNOWN } from "../validate/responses.ts";
import type { ClassResult } from "./results.ts";
import type { Composite, Nominal } from "../ruleset/ruleset.ts";
import type { Computed } from "./variable.ts";

/** Each unit's grade: the matrix cell where its two scores cross; UNKNOWN where one of them is (tables 3.1, 5.1 and 5.2). */
export function crossClassify(composite: Composite, computed: Computed): ClassResult {
  const rows = scoresOf(composite.rows, computed);
  const columns = scoresOf(composite.columns, computed);
  const codes = new Uint8Array(rows.length);
  for (let unit = 0; unit < codes.length; unit++) {
    // There is no cell at UNKNOWN: a matrix is as large as its two scales.
    codes[unit] = composite.cells[rows[unit] ?? UNKNOWN]?.[columns[unit] ?? UNKNOWN] ?? UNKNOWN;
  }
  return { id: composite.id, codes };
}

/** Each unit's class: the first whose conditions all hold; UNKNOWN where none does. */
export function classifyNominal(nominal: Nominal, computed: Computed): ClassResult {
  const codes = new Uint8Array(computed.responses.size).fill(UNKNOWN);
  for (const { code, when } of nominal.classes) {
    const holds = select(when, computed);
    for (let unit = 0; unit < codes.length; unit++) if (codes[unit] === UNKNOWN && holds[unit] === 1) codes[unit] = code;
  }
  return { id: nominal.id, codes };
}

function scoresOf(reference: Composite["rows"], { indicators, composites }: Computed): Scores {
  return "score" in reference ? valueOf(indicators, reference.score).scores : valueOf(composites, reference.grade).codes;
}
