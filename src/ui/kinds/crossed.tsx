import type { ExplainedCrossing } from "../../core/kinds/explanation.ts";
import { foundBy, type Made } from "../../core/kinds/kind.ts";
import { findIn } from "../../core/kinds/kinds.ts";
import type { RuleSet, Variable } from "../../core/ruleset/ruleset.ts";
import { Matrix } from "./matrix.tsx";
import type { BuildingProps } from "./steps-props.ts";

/** What is crossed, and the matrix. */
export function CrossedRule({ made, ruleSet }: { readonly made: Extract<Made, { form: "crossed" }>; readonly ruleSet: RuleSet }) {
  const labelOf = (variable: Variable) => foundBy(findIn(ruleSet), variable).label;
  return <Matrix cells={made.cells} rows={labelOf(made.rows)} columns={labelOf(made.columns)} chosen={null} />;
}

/** Why a unit has its grade: the cell of the matrix, and the two results that cross there. */
export function CrossedSteps({ explanation, texts, Input }: BuildingProps<ExplainedCrossing>) {
  const { rows, columns, cells } = explanation;
  return (
    <>
      <Matrix cells={cells} rows={rows.label} columns={columns.label} chosen={{ row: rows.value, column: columns.value }} />
      <Input explanation={rows} texts={texts} />
      <Input explanation={columns} texts={texts} />
    </>
  );
}
