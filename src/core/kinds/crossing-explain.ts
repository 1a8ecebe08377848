import { valueOf } from "../basics/by-id.ts";
import type { Composite } from "../ruleset/ruleset.ts";
import type { ExplainedCrossing } from "./explanation.ts";
import { codeAt, foundBy, type ExplainContext, type Made } from "./kind.ts";

/** Why units have the grade where their scores cross: the matrix, the one of several that a third score decides, and the scores. */
export function explainCrossing(
  { id, label, source, grades }: Composite,
  { layers, rows: rowSide, columns: columnSide, matrices }: Omit<Extract<Made, { form: "crossed" }>, "form">,
  context: ExplainContext,
): (unit: number) => ExplainedCrossing {
  const { computed, find, explain, silent } = context;
  const { codes } = valueOf(computed.composites, id);
  const explainLayer = layers && explain(foundBy(find, layers));
  const explainRows = explain(foundBy(find, rowSide));
  const explainColumns = explain(foundBy(find, columnSide));
  return (unit) => {
    const layer = explainLayer?.(unit) ?? null;
    const [rows, columns] = [explainRows(unit), explainColumns(unit)];
    const value = codeAt(codes, unit);
    const labels = [...(layer ? [layer] : []), rows, columns].filter((input) => input.value === null).map((input) => input.label);
    return {
      kind: "composite",
      ...{ id, label, source, layer, rows, columns, grades, value },
      cells: matrices[layer?.value ?? 0] ?? [],
      valueLabel: value === null ? null : (grades[value] ?? null),
      unknown: value === null ? (silent(unit) ?? { why: "inputs_unknown", labels }) : null,
    };
  };
}
