import { useState } from "preact/hooks";
import { columnLetters } from "../../core/sheet/address.ts";
import { FIND_IT } from "../../core/match/column-map.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import { columnList, sheetColumns, unusedColumns, type ColumnRow, type SheetColumn } from "./column-list.ts";
import { Select } from "../controls/controls.tsx";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";

/** The value for «not in this sheet»; column letters are upper case. */
const ABSENT = "absent";

/** Each column's match with its certainty and reason; the uncertain ones first, open, each with a list to choose from. */
export function Columns({ assessment, sheet }: { readonly assessment: Assessment; readonly sheet: Sheet }) {
  const { pane, state, ui } = useFrame();
  const list = columnList(assessment, state.saved.columnMap, state.rules?.ruleSet.unit.register != null);
  const unused = unusedColumns(sheet, assessment);
  const choices = sheetColumns(sheet, assessment.match.headerRow);
  const likely = list.toSettle.filter(({ state: how }) => how === "likely").length;
  return (
    <section aria-labelledby="columns-heading">
      <h2 id="columns-heading">{ui.data.columns}</h2>
      <p class="fact">{ui.data.matched(list.found, list.all)}</p>
      {list.toSettle.length > 0 && (
        <div class="uncertain">
          <h3>{ui.data.toSettle(list.toSettle.length)}</h3>
          {likely > 1 && (
            <fluent-button size="small" onClick={() => void pane.chooseColumns({ kind: "acceptLikely" })}>
              {ui.data.acceptAll(likely)}
            </fluent-button>
          )}
          <ul class="columns">
            {list.toSettle.map((row) => (
              <OpenColumn key={row.id} row={row} choices={choices} />
            ))}
          </ul>
        </div>
      )}
      <Closed title={ui.data.settledByHand(list.byHand.length)} rows={list.byHand} choices={choices} />
      <Closed title={ui.data.sure(list.sure.length)} rows={list.sure} choices={choices} />
      {unused.length > 0 && <Unused columns={unused} />}
    </section>
  );
}

interface RowProps {
  readonly row: ColumnRow;
  readonly choices: readonly SheetColumn[];
}

/** An uncertain match: the list is shown, and a likely one can be accepted as it is. */
function OpenColumn({ row, choices }: RowProps) {
  const { pane, ui } = useFrame();
  const { match } = row;
  return (
    <li>
      <p class="item-label">{row.label}</p>
      <Reason row={row} />
      <div class="choose-column">
        <ColumnSelect row={row} choices={choices} />
        {match && (
          <fluent-button
            size="small"
            aria-label={`${ui.data.accept}: ${row.label}`}
            onClick={() => void pane.chooseColumns({ kind: "column", item: row.id, letters: columnLetters(match.column) })}
          >
            {ui.data.accept}
          </fluent-button>
        )}
      </div>
    </li>
  );
}

function Closed({
  title,
  rows,
  choices,
}: {
  readonly title: string;
  readonly rows: readonly ColumnRow[];
  readonly choices: RowProps["choices"];
}) {
  if (rows.length === 0) return null;
  return (
    <SelfFold title={title}>
      {() => (
        <ul class="columns">
          {rows.map((row) => (
            <ClosedColumn key={row.id} row={row} choices={choices} />
          ))}
        </ul>
      )}
    </SelfFold>
  );
}

/** A certain match: its list opens when it is to be changed. */
function ClosedColumn({ row, choices }: RowProps) {
  const { ui } = useFrame();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <div class="matched-column">
        <p class="item-label">{row.label}</p>
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-label={`${ui.data.change}: ${row.label}`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {ui.data.change}
        </button>
      </div>
      <Reason row={row} />
      {isOpen && <ColumnSelect row={row} choices={choices} />}
    </li>
  );
}

/** Where it was found and why. */
function Reason({ row: { match, state } }: { readonly row: ColumnRow }) {
  const { ui } = useFrame();
  if (!match) return <p class="quiet">{state === "byHand" ? ui.data.missingByHand : ui.data.missing}</p>;
  return (
    <p class="quiet">
      <span class="letters">{columnLetters(match.column)}</span> {match.header === "" ? ui.data.noHeader : match.header}
      <span class="reason"> · {ui.data.reasons[match.reason]}</span>
    </p>
  );
}

function ColumnSelect({ row, choices }: RowProps) {
  const { pane, ui } = useFrame();
  const value = row.match ? columnLetters(row.match.column) : row.state === "byHand" ? ABSENT : FIND_IT;
  const columns = choices.map(({ letters, header }) => ({ value: letters, label: ui.data.columnOption(letters, header) }));
  return (
    <Select
      label={ui.data.columnOf(row.label)}
      hidesLabel
      value={value}
      choices={[{ value: FIND_IT, label: ui.data.findIt }, { value: ABSENT, label: ui.data.absent }, ...columns]}
      onChoose={(letters) => void pane.chooseColumns({ kind: "column", item: row.id, letters: letters === ABSENT ? null : letters })}
    />
  );
}

function Unused({ columns }: { readonly columns: readonly SheetColumn[] }) {
  const { ui } = useFrame();
  return (
    <SelfFold title={ui.data.unused(columns.length)}>
      {() => (
        <>
          <p class="quiet">{ui.data.unusedMeaning}</p>
          <ul class="plain">
            {columns.map(({ letters, header }) => (
              <li key={letters}>
                <span class="letters">{letters}</span> {header}
              </li>
            ))}
          </ul>
        </>
      )}
    </SelfFold>
  );
}
