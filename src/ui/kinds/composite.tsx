import { byId } from "../../core/basics/by-id.ts";
import { foundBy } from "../../core/kinds/kind.ts";
import { findIn } from "../../core/kinds/kinds.ts";
import type { Variable } from "../../core/ruleset/ruleset.ts";
import { useFrame } from "../controls/frame.tsx";
import type { RuleProps, StepsProps } from "./kind-view.ts";
import { Matrix } from "./matrix.tsx";

/** A composite: its matrix and the labels of its grades. */
export function CompositeRule({ id, ruleSet }: RuleProps) {
  const { ui } = useFrame();
  const composite = byId(ruleSet.composites, id);
  const labelOf = (variable: Variable) => foundBy(findIn(ruleSet), variable).label;
  const [rows, columns] = [labelOf(composite.rows), labelOf(composite.columns)];
  return (
    <article class="rule">
      <h3>{composite.label}</h3>
      <Matrix cells={composite.cells} rows={rows} columns={columns} chosen={null} />
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{ui.rules.grade}</th>
            <th scope="col">{ui.rules.name}</th>
          </tr>
        </thead>
        <tbody>
          {composite.grades.map((label, grade) => (
            <tr key={grade}>
              <th scope="row">
                <span class={`chip score-${grade}`}>{grade}</span>
              </th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

/** Why a unit has its grade: the cell of the matrix, and the two results that cross there. */
export function CompositeSteps({ explanation, texts, Input }: StepsProps<"composite">) {
  const { rows, columns, cells } = explanation;
  return (
    <>
      <Matrix cells={cells} rows={rows.label} columns={columns.label} chosen={{ row: rows.value, column: columns.value }} />
      <Input explanation={rows} texts={texts} />
      <Input explanation={columns} texts={texts} />
    </>
  );
}
