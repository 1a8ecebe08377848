import type { Composite, Nominal, RuleSet } from "../../core/ruleset/ruleset.ts";
import { useFrame } from "../controls/frame.tsx";

/** A composite: its matrix and the labels of its grades. */
export function CompositeRule({ composite, ruleSet }: { readonly composite: Composite; readonly ruleSet: RuleSet }) {
  const { ui } = useFrame();
  const [rows, columns] = [labelOf(composite.rows, ruleSet), labelOf(composite.columns, ruleSet)];
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

function labelOf(input: Composite["rows"], { indicators, composites }: RuleSet): string {
  const id = "score" in input ? input.score : input.grade;
  return [...indicators, ...composites].find((one) => one.id === id)?.label ?? id;
}

/** The grade of each pair of scores; the unit's own pair is outlined where there is one. */
export function Matrix(props: {
  readonly cells: readonly (readonly number[])[];
  readonly rows: string;
  readonly columns: string;
  readonly chosen: { readonly row: number | null; readonly column: number | null } | null;
}) {
  const { ui } = useFrame();
  const isChosen = (row: number, column: number) => props.chosen?.row === row && props.chosen.column === column;
  return (
    <>
      <p class="quiet" aria-hidden="true">
        {ui.rules.matrixTitle(props.rows, props.columns)}
      </p>
      <table class="matrix" aria-label={ui.rules.matrixTitle(props.rows, props.columns)}>
        <thead>
          <tr>
            <td />
            {props.cells[0]?.map((_, column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.cells.map((line, row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {line.map((grade, column) => (
                <td key={column} class={`score-${grade}${isChosen(row, column) ? " chosen" : ""}`} aria-current={isChosen(row, column)}>
                  {grade}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Classes without an order. */
export function NominalRule({ nominal }: { readonly nominal: Nominal }) {
  const { ui } = useFrame();
  return (
    <article class="rule">
      <h3>{nominal.label}</h3>
      {nominal.reconstructed && <p class="note">{ui.rules.reconstructed}</p>}
      {nominal.note && <p class="quiet">{nominal.note}</p>}
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{ui.rules.code}</th>
            <th scope="col">{ui.rules.name}</th>
          </tr>
        </thead>
        <tbody>
          {nominal.classes.map(({ code, label }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
