import { useFrame } from "../controls/frame.tsx";

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
