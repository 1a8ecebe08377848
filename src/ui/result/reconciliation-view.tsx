import { useMemo } from "preact/hooks";
import type { Reconciled } from "../../core/reconcile/reconcile.ts";
import { reconciliationOf } from "../../core/pipeline.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";

const statuses: readonly Reconciled["status"][] = ["differs", "contradiction", "agrees", "notApplicable"];

/** Every published figure beside the computed one, what disagrees first. */
export function Reconciliation() {
  const { state, ui } = useFrame();
  const { outcome } = state;
  const figures = useMemo(() => (outcome && reconciliationOf(outcome)) ?? [], [outcome]);
  return (
    <>
      {statuses.map((status) => {
        const found = figures.filter((figure) => figure.status === status);
        if (found.length === 0) return null;
        return (
          <SelfFold
            key={status}
            title={ui.result.statusOf(status, found.length)}
            startsOpen={status === "differs" || status === "contradiction"}
          >
            {() => (
              <ul class="reconciled">
                {found.map((figure) => (
                  <Figure key={figure.id} figure={figure} />
                ))}
              </ul>
            )}
          </SelfFold>
        );
      })}
    </>
  );
}

function Figure({ figure }: { readonly figure: Reconciled }) {
  const { ui, texts } = useFrame();
  const { computed, decimals } = figure;
  const shown = typeof computed === "number" ? texts.number(computed, decimals) : computed;
  return (
    <li>
      <p lang="nb">{figure.statement}</p>
      <dl class="pairs">
        <dt>{ui.result.published}</dt>
        <dd lang="nb">{figure.published}</dd>
        {shown !== null && (
          <>
            <dt>{ui.result.computed}</dt>
            <dd>
              {shown} <span lang="nb">{typeof computed === "number" ? figure.unit : ""}</span>
            </dd>
          </>
        )}
        {figure.base !== null && (
          <>
            <dt>{ui.result.baseWord}</dt>
            <dd>
              <span lang="nb">{figure.baseLabel}</span>, N = {texts.number(figure.base)}
            </dd>
          </>
        )}
      </dl>
      {figure.reason && (
        <p class="quiet" lang="nb">
          {figure.reason}
        </p>
      )}
    </li>
  );
}
