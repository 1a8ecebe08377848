import type { ExplainedCrossing } from "../../core/kinds/explanation.ts";
import { foundBy, type Made } from "../../core/kinds/kind.ts";
import { findIn } from "../../core/kinds/kinds.ts";
import type { RuleSet, Variable } from "../../core/ruleset/ruleset.ts";
import { Matrix } from "./matrix.tsx";
import type { BuildingProps } from "./steps-props.ts";

/** What is crossed, and the matrix. */
export function CrossedRule({ made, ruleSet }: { readonly made: Extract<Made, { form: "crossed" }>; readonly ruleSet: RuleSet }) {
  const labelOf = (variable: Variable) => foundBy(findIn(ruleSet), variable).label;
  const { layers } = made;
  return (
    <>
      {made.matrices.map((cells, layer) => (
        <div key={layer}>
          {layers && (
            <p>
              {labelOf(layers)} = {layer}
            </p>
          )}
          <Matrix cells={cells} rows={labelOf(made.rows)} columns={labelOf(made.columns)} chosen={null} />
        </div>
      ))}
    </>
  );
}

/** Why a unit has its grade: the cell of the matrix, and the two results that cross there. */
export function CrossedSteps({ explanation, texts, Input }: BuildingProps<ExplainedCrossing>) {
  const { layer, rows, columns, cells } = explanation;
  return (
    <>
      <Matrix cells={cells} rows={rows.label} columns={columns.label} chosen={{ row: rows.value, column: columns.value }} />
      {layer && <Input explanation={layer} texts={texts} />}
      <Input explanation={rows} texts={texts} />
      <Input explanation={columns} texts={texts} />
    </>
  );
}
