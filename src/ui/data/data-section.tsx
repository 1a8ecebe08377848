import { useState } from "preact/hooks";
import { areaAddress } from "../../core/sheet/address.ts";
import { holdsColumn } from "../../core/sheet/area.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import { respondedUnits } from "../../core/validate/coded/responses.ts";
import { Select } from "../controls/controls.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { useFrame } from "../controls/frame.tsx";
import { freshness } from "../pane/state/freshness.ts";
import { IssueList } from "../check/issue-list-view.tsx";

const loadColumns = () => import("./columns-view.tsx").then(({ Columns }) => Columns);

/** Where the answers are, and which column is which. */
export function DataSection() {
  const { state, ui } = useFrame();
  const { outcome, isEmpty } = state;
  if (!outcome) return <p class="quiet">{ui.frame.loading}</p>;
  if (isEmpty) return <FirstRun />;
  if (state.draft) return <Lazy load={loadWalk} props={{}} />;
  return (
    <>
      <SheetChoice />
      {fitsPoorly(outcome.assessment) && <DraftOffer />}
      {outcome.assessment && outcome.sheet ? (
        <Found assessment={outcome.assessment} sheet={outcome.sheet} />
      ) : (
        <IssueList issues={outcome.issues} />
      )}
    </>
  );
}

const loadWalk = () => import("../draft/draft-walk.tsx").then(({ DraftWalk }) => DraftWalk);

/** Whether the rules are of another survey: they compute nothing, or most of their questions have no column. */
function fitsPoorly(assessment: Assessment | null): boolean {
  if (!assessment) return true;
  const { match, ruleSet } = assessment;
  const found = new Set(match.columns.map(({ item }) => item));
  return ruleSet.items.filter(({ id }) => found.has(id)).length * 2 < ruleSet.items.length;
}

function DraftOffer() {
  const { pane, state, ui } = useFrame();
  return (
    <section class="draft-offer">
      <p>{ui.data.offerDraft}</p>
      <fluent-button
        appearance="primary"
        disabled-focusable={state.work !== null}
        aria-disabled={state.work !== null}
        onClick={() => void pane.drafts.make()}
      >
        {ui.data.makeDraft}
      </fluent-button>
    </section>
  );
}

function FirstRun() {
  const { pane, state, ui } = useFrame();
  return (
    <section class="first-run">
      <h2>{ui.data.empty}</h2>
      <p>{ui.data.orOpen}</p>
      <p>{ui.data.sample}</p>
      <fluent-button
        appearance="primary"
        disabled-focusable={state.work !== null}
        aria-disabled={state.work !== null}
        onClick={() => void pane.insertSample()}
      >
        {ui.data.insertSample}
      </fluent-button>
    </section>
  );
}

/** The value for letting the program find it. */
const FIND = "";

function SheetChoice() {
  const { pane, state, ui } = useFrame();
  const chosen = state.saved.columnMap?.sheet ?? null;
  const users = state.sheets.filter(({ ownId }) => ownId === null).map(({ name }) => name);
  const names = chosen === null || users.includes(chosen) ? users : [...users, chosen];
  const found = chosen === null ? (state.outcome?.sheet?.name ?? null) : null;
  return (
    <>
      <Select
        label={ui.data.sheet}
        value={chosen ?? FIND}
        choices={[{ value: FIND, label: ui.data.findSheet(found) }, ...names.map((name) => ({ value: name, label: name }))]}
        onChoose={(sheet) => void pane.chooseColumns({ kind: "sheet", sheet: sheet === FIND ? null : sheet })}
      />
      <HeaderRow />
    </>
  );
}

function HeaderRow() {
  const { pane, state, ui } = useFrame();
  const chosen = state.saved.columnMap?.headerRow ?? null;
  const found = state.outcome?.assessment?.match.headerRow;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && chosen === null)
    return (
      <p class="fact">
        {ui.data.findHeaderRow(found === undefined ? null : found + 1)}{" "}
        <button
          type="button"
          class="link"
          onClick={() => {
            setOpen(true);
          }}
        >
          {ui.data.change}
          <span class="visually-hidden"> {ui.data.headerRow}</span>
        </button>
      </p>
    );
  return (
    <div class="field">
      <label for="header-row">{ui.data.headerRow}</label>
      <input
        id="header-row"
        class="number"
        type="number"
        min={1}
        step={1}
        value={chosen ?? (found === undefined ? "" : found + 1)}
        onChange={({ currentTarget }) => {
          const row = currentTarget.valueAsNumber;
          void pane.chooseColumns({ kind: "headerRow", row: Number.isInteger(row) && row > 0 ? row : null });
        }}
      />
      <button
        type="button"
        class="link"
        onClick={() => {
          setOpen(false);
          void pane.chooseColumns({ kind: "headerRow", row: null });
        }}
      >
        {ui.data.findIt}
      </button>
    </div>
  );
}

function Found({ assessment, sheet }: { readonly assessment: Assessment; readonly sheet: Sheet }) {
  const { state, ui, texts } = useFrame();
  const { match, responses, ruleSet } = assessment;
  const columns = match.columns.map(({ column }) => column);
  const table = sheet.tables.find(({ area }) => area.row === match.headerRow && columns.every((at) => holdsColumn(area, at)));
  const area = { row: match.headerRow, column: Math.min(...columns), lastRow: match.lastDataRow, lastColumn: Math.max(...columns) };
  const responded = respondedUnits(responses);
  return (
    <>
      {freshness(state) === "notWritten" && <p class="note">{ui.data.next(`${texts.number(responses.size)} ${ruleSet.unit.plural}`)}</p>}
      <p class="fact">{table ? ui.data.table(table.name, areaAddress(table.area)) : ui.data.plainCells(areaAddress(area))}</p>
      <p class="fact">{ui.data.respondents(responded, responses.size, ruleSet.unit.plural)}</p>
      <Lazy load={loadColumns} props={{ assessment, sheet }} />
    </>
  );
}
