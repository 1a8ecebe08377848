import { heading } from "../../core/layout/texts/captions.ts";
import { inWordsOf } from "../../core/layout/texts/texts-in-words.ts";
import { drawingOf } from "../../core/layout/figures/chart.ts";
import { seriesColors } from "../../core/layout/figures/chart-colors.ts";
import { hasChart } from "../../core/layout/tables/table-block.ts";
import type { Assessment, ResultTable, TableRow } from "../../core/score/results.ts";
import { barsOf } from "../../core/tables/count-distribution.ts";
import { DistributionChart } from "../controls/distribution-chart.tsx";
import { useFrame } from "../controls/frame.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { SeriesBars } from "../controls/series-bars.tsx";
import { cellText } from "./table-files.ts";
import { TableMenu } from "./table-menu.tsx";

const loadMap = () => import("./map-view.tsx").then(({ MapView }) => MapView);

/** More bars than this have no room for their numbers. */
const MOST_BARS = 31;

interface Props {
  readonly table: ResultTable;
  readonly assessment: Assessment;
}

/** One table with its base and notes, and a chart where it has one. */
export function TableView({ table, assessment }: Props) {
  const { ui, texts, languageOfRules } = useFrame();
  return (
    <div class="table-view">
      <TableMenu table={table} assessment={assessment} />
      <Chart table={table} assessment={assessment} />
      <div class="scroll" role="group" tabIndex={0} aria-label={ui.result.tableRegion(table.title)}>
        <Rows table={table} />
      </div>
      <p class="quiet" lang={languageOfRules}>
        {heading(table, inWordsOf(assessment.ruleSet, texts)).base.replace("N = ", "N\u00a0=\u00a0")}
      </p>
      {table.notes.map((note) => (
        <p class="quiet" lang={languageOfRules} key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

/** Counts are drawn as columns with their scores, and several series as the workbook's figure has them. A single share is drawn in the table itself. */
function Chart({ table, assessment }: Props) {
  const { ui } = useFrame();
  const { rule } = table;
  if (rule.kind === "map") return <Lazy load={loadMap} props={{ table, assessment }} />;
  const bars = barsOf(table, assessment);
  if (bars) {
    if (bars.length > MOST_BARS) return null;
    const described = bars.map(({ label, units, score }) => ({ label, value: Math.round(units * 10) / 10, score }));
    return <DistributionChart bars={bars} description={ui.rules.distributionText(assessment.ruleSet.unit.plural, described)} />;
  }
  const several = rule.kind === "items" || (rule.kind === "cross" && hasChart(table)) ? drawingOf(table).series.length : 0;
  return several < 2 ? null : <SeriesBars table={table} colors={seriesColors(rule, several, assessment.ruleSet)} />;
}

function Rows({ table }: { readonly table: ResultTable }) {
  const { languageOfRules } = useFrame();
  const bar = barColumn(table);
  return (
    <table class="figures" lang={languageOfRules}>
      <thead>
        <tr>
          <th scope="col">{table.rowTitle}</th>
          {table.columns.map((column) => (
            <th scope="col" key={column.id} class={column.unit === "text" ? undefined : "number"}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={`${row.kind} ${row.id}`} row={row} table={table} bar={bar} />
        ))}
      </tbody>
    </table>
  );
}

/** The column of the share that is drawn in the table; -1 for none. */
function barColumn({ columns, rule }: ResultTable): number {
  const shares = columns.flatMap(({ unit }, index) => (unit === "percent" ? [index] : []));
  return rule.kind !== "cross" && shares.length === 1 ? (shares[0] ?? -1) : -1;
}

function Row({ row, table, bar }: { readonly row: TableRow; readonly table: ResultTable; readonly bar: number }) {
  const { texts } = useFrame();
  return (
    <tr class={row.kind}>
      <th scope="row">
        {row.label}
        {row.kind === "category" && bar >= 0 && <ShareBar share={row.cells[bar] ?? null} />}
      </th>
      {table.columns.map((column, index) => (
        <td key={column.id} class={column.unit === "text" ? undefined : "number"}>
          {cellText(row, column, index, table, texts)}
        </td>
      ))}
    </tr>
  );
}

/** A share of 0–100 per cent under its row's label; the number is beside it. */
function ShareBar({ share }: { readonly share: number | string | null }) {
  if (typeof share !== "number") return null;
  return (
    <svg class="share" width="100%" height="6" aria-hidden="true">
      <rect class="share-track" width="100%" height="6" rx="2" />
      <rect class="share-bar" width={`${share}%`} height="6" rx="2" />
    </svg>
  );
}
