import { useId, useState } from "preact/hooks";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { mainTables, tablesOf } from "../../core/tables/tabulate.ts";
import { findTables } from "./find-tables.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { TableView } from "./table-view.tsx";

/** The tables, to open one by one, and a field to find one by its words. */
export function TableList({ assessment }: { readonly assessment: Assessment }) {
  const { ui } = useFrame();
  const [wanted, setWanted] = useState("");
  const id = useId();
  const tables = tablesOf(assessment);
  const found = findTables(tables, wanted);
  const main = mainTables(tables, assessment.ruleSet);
  const preview = <p class="quiet">{ui.result.preview}</p>;
  return (
    <>
      {main.length > 0 && (
        <section aria-labelledby={`${id}-main`}>
          <h2 id={`${id}-main`}>{ui.result.main}</h2>
          {preview}
          {main.map((table) => (
            <Folded key={table.id} table={table} assessment={assessment} startsOpen />
          ))}
        </section>
      )}
      <section aria-labelledby={`${id}-heading`}>
        <h2 id={`${id}-heading`}>{ui.result.tables}</h2>
        {main.length === 0 && preview}
        <div class="field">
          <label for={id} class="visually-hidden">
            {ui.result.find}
          </label>
          <input
            id={id}
            type="search"
            placeholder={ui.result.find}
            value={wanted}
            onInput={({ currentTarget }) => {
              setWanted(currentTarget.value);
            }}
          />
        </div>
        {found.length === 0 && <p class="quiet">{ui.result.noneFound}</p>}
        {found.map((table) => (
          <Folded key={table.id} table={table} assessment={assessment} startsOpen={false} />
        ))}
      </section>
    </>
  );
}

function Folded({
  table,
  assessment,
  startsOpen,
}: {
  readonly table: ResultTable;
  readonly assessment: Assessment;
  readonly startsOpen: boolean;
}) {
  return (
    <SelfFold title={<Title table={table} />} startsOpen={startsOpen}>
      {() => <TableView table={table} assessment={assessment} />}
    </SelfFold>
  );
}

function Title({ table }: { readonly table: ResultTable }) {
  const { languageOfRules } = useFrame();
  return (
    <span class="table-title" lang={languageOfRules}>
      {table.number !== null && <span class="figure-number">{table.number} </span>}
      {table.title}
    </span>
  );
}
