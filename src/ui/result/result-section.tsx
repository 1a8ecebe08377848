import { useEffect, useMemo, useState } from "preact/hooks";
import { parts, type Part } from "../../core/layout/parts.ts";
import { plan, reconciliationOf, type Outcome } from "../../core/pipeline.ts";
import { summarizePlan, toggledParts, type Planned, type PlanSummary } from "./plan-summary.ts";
import type { Problem } from "../pane/state/state.ts";
import { problemOf } from "../pane/state/problem.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import { RefusalNote } from "../controls/refusal-note.tsx";
import { Checkbox } from "../controls/controls.tsx";
import { useFrame, type Frame } from "../controls/frame.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { SelfFold } from "../controls/fold-self.tsx";
import { TableList } from "./table-list.tsx";
import { WrittenLinks } from "./written-links.tsx";

const loadReconciliation = () => import("./reconciliation-view.tsx").then(({ Reconciliation }) => Reconciliation);

const loadCards = () => import("./cards-choice.tsx").then(({ CardsChoice }) => CardsChoice);

/** What is written and where, and what the results are. */
export function ResultSection() {
  const { state, ui } = useFrame();
  const { outcome } = state;
  if (!outcome) return <p class="quiet">{ui.frame.loading}</p>;
  if (!outcome.assessment) return <p class="quiet">{ui.result.notComputed}</p>;
  return (
    <>
      <WrittenLinks outcome={outcome} />
      <WhatIsWritten key={String(state.saved.written !== null)} outcome={outcome} />
      <ReconciliationFold outcome={outcome} />
      <TableList assessment={outcome.assessment} />
    </>
  );
}

/** A dry run: what would be written now, or why it cannot be. */
function usePlan(outcome: Outcome): { readonly summary: PlanSummary | null; readonly problem: Problem | null } {
  const { pane, state, texts } = useFrame();
  const { write, formulas } = state.saved.options;
  const [planned, setPlanned] = useState<{ readonly summary: PlanSummary | null; readonly problem: Problem | null }>({
    summary: null,
    problem: null,
  });
  useEffect(() => {
    const log = { programVersion: pane.host.programVersion(), time: "", source: pane.host.fileName(), language: "" };
    const summaryOf = (correctsAnswers: boolean) => {
      const wish = formulas ? { syntax: pane.host.formulaSyntax, correctsAnswers } : null;
      return summarizePlan(plan(outcome, { write: parts, texts, log, formulas: wish, methods: [] }).changes, outcome.sheets);
    };
    const timer = setTimeout(() => {
      try {
        setPlanned({ summary: summaryOf(false), problem: null });
      } catch (error) {
        setPlanned({ summary: isCorrectable(error) ? summaryOf(true) : null, problem: problemOf(error) });
      }
    });
    return () => {
      clearTimeout(timer);
    };
  }, [outcome, write, formulas, texts, pane]);
  return planned;
}

/** Answers that formulas would misread, which may be corrected. */
const isCorrectable = (error: unknown) => error instanceof Refusal && error.reason.code === "answers_misread" && error.reason.correctable;

/** Open until something has been written; after that the results come first. */
function WhatIsWritten({ outcome }: { readonly outcome: Outcome }) {
  const { pane, state, ui } = useFrame();
  return (
    <SelfFold title={<h2 class="fold-heading">{ui.result.toWrite}</h2>} startsOpen={state.saved.written === null}>
      {() => (
        <>
          <Parts outcome={outcome} />
          <AsFormulas />
          {pane.host.takesCards && <Lazy load={loadCards} props={{}} />}
          <Freeze />
          <FunctionNames />
        </>
      )}
    </SelfFold>
  );
}

function Parts({ outcome }: { readonly outcome: Outcome }) {
  const frame = useFrame();
  const { pane, state, ui, texts } = frame;
  const { summary, problem } = usePlan(outcome);
  const { write } = state.saved.options;
  return (
    <section aria-label={ui.result.toWrite}>
      {problem?.kind === "refusal" && (
        <div class="message bad">
          <div class="message-text">
            <RefusalNote refusal={problem.refusal} />
          </div>
        </div>
      )}
      {parts.map((part) => (
        <Checkbox
          key={part}
          isChecked={write.includes(part)}
          label={texts.part[part].label}
          meaning={write.includes(part) ? whereText(part, summary, frame) : ui.result.notChosen}
          onChange={(isChosen) => void pane.setOptions({ write: [...toggledParts(write, part, isChosen)] })}
        />
      ))}
      <p class="quiet">{write.length === 0 ? ui.result.nothing : ui.result.untouched}</p>
    </section>
  );
}

/** The choice of formulas, and what stands in the columns as long as nothing has been changed since. */
function AsFormulas() {
  const { pane, state, ui } = useFrame();
  const { standing, changed } = state;
  const now = standing && !changed.answers ? ` ${ui.result.standing(standing)}` : "";
  return (
    <section aria-label={ui.result.asFormulas}>
      <Checkbox
        isChecked={state.saved.options.formulas}
        label={ui.result.asFormulas}
        meaning={ui.result.asFormulasMeaning + now}
        onChange={(formulas) => void pane.setOptions({ formulas })}
      />
    </section>
  );
}

function whereText(part: Part, summary: PlanSummary | null, { ui }: Frame): string {
  const planned = summary?.parts.get(part);
  if (!planned || !summary) return "";
  return planned.kind === "columns" ? columnsText(planned, summary, ui) : sheetText(planned, ui);
}

function columnsText({ sheet, area, columns }: Extract<Planned, { kind: "columns" }>, { names }: PlanSummary, ui: Frame["ui"]): string {
  return `${ui.result.columnsAt(sheet, area, columns)} ${ui.result.names(names)}`;
}

function sheetText({ name, isNew }: Extract<Planned, { kind: "sheet" }>, ui: Frame["ui"]): string {
  return isNew ? ui.result.sheetNew(name) : ui.result.sheetAgain(name);
}

function Freeze() {
  const { pane, state, ui } = useFrame();
  if (!pane.host.freeze) return null;
  return (
    <section class="freeze">
      <fluent-button
        size="small"
        aria-describedby="freeze-meaning"
        disabled-focusable={state.work !== null}
        aria-disabled={state.work !== null}
        onClick={() => void (pane.store.value.work ? undefined : pane.freeze())}
      >
        {ui.result.freeze}
      </fluent-button>
      <p class="quiet" id="freeze-meaning">
        {ui.result.freezeMeaning} {ui.frame.undo[pane.host.undo]}
      </p>
    </section>
  );
}

/** Plain names for functions that have a prefix in this Excel. */
function FunctionNames() {
  const { pane, state, ui } = useFrame();
  if (!pane.host.functionNames) return null;
  const button = (change: "make" | "remove", label: string) => (
    <fluent-button
      size="small"
      aria-describedby="names-meaning"
      disabled-focusable={state.work !== null}
      aria-disabled={state.work !== null}
      onClick={() => void (pane.store.value.work ? undefined : pane.nameFunctions(change))}
    >
      {label}
    </fluent-button>
  );
  return (
    <section class="freeze">
      <div class="buttons">
        {button("make", ui.result.makeNames)} {button("remove", ui.result.removeNames)}
      </div>
      <p class="quiet" id="names-meaning">
        {ui.result.namesMeaning} {ui.frame.undo[pane.host.undo]}
      </p>
    </section>
  );
}

function ReconciliationFold({ outcome }: { readonly outcome: Outcome }) {
  const { state, ui } = useFrame();
  const figures = useMemo(() => reconciliationOf(outcome), [outcome]);
  if (!state.rules?.published) return null;
  return (
    <section aria-labelledby="reconciliation">
      <h2 id="reconciliation">{ui.result.reconciliation}</h2>
      {figures ? (
        <SelfFold
          title={ui.result.reconciled(
            figures.filter(({ status }) => status === "agrees").length,
            figures.filter(({ status }) => status !== "notApplicable").length,
          )}
        >
          {() => <Lazy load={loadReconciliation} props={{}} />}
        </SelfFold>
      ) : (
        <p class="quiet">{ui.result.otherData}</p>
      )}
    </section>
  );
}
