import type { ResultTable, TableRow } from "../../core/score/results.ts";
import { stackedSvg } from "../../pictures/stacked-svg.ts";
import { useFrame } from "./frame.tsx";

interface Props {
  readonly table: ResultTable;
  /** The columns that hold shares of 0–100 per cent. */
  readonly shares: readonly number[];
  /** "RRGGBB" for each share. */
  readonly colors: readonly string[];
}

/** Each row's shares one after the other in one bar. The table that follows has the same numbers, so the image is not read out. */
export function StackedBars({ table, shares, colors }: Props) {
  const { languageOfRules } = useFrame();
  return (
    <div class="stacked" lang={languageOfRules} aria-hidden="true">
      <ul class="legend">
        {shares.map((column, index) => (
          <li key={column}>
            <svg width="10" height="10">
              <rect class="segment" width="10" height="10" fill={`#${colors[index] ?? ""}`} />
            </svg>
            {table.columns[column]?.label}
          </li>
        ))}
      </ul>
      {table.rows
        .filter(({ kind }) => kind === "category")
        .map((row) => (
          <StackedBar key={row.id} row={row} shares={shares} colors={colors} />
        ))}
    </div>
  );
}

function StackedBar({ row, shares, colors }: { readonly row: TableRow } & Omit<Props, "table">) {
  const { texts } = useFrame();
  const drawn = shares.map((column, index) => {
    const cell = row.cells[column];
    return { share: typeof cell === "number" ? cell : 0, color: colors[index] ?? "" };
  });
  return (
    <div class="stacked-row">
      <p>{row.label}</p>
      <div dangerouslySetInnerHTML={{ __html: stackedSvg(drawn, texts.number) }} />
    </div>
  );
}
