import { useLayoutEffect, useRef } from "preact/hooks";
import { freshness } from "../pane/state/freshness.ts";
import type { PaneState, Work } from "../pane/state/state.ts";
import { useFrame, type Frame } from "../controls/frame.tsx";

/** The bar at the foot: the state of the results, and the button that computes them; meanwhile, the progress and a way to stop. */
export function ActionBar() {
  const { pane, state, ui } = useFrame();
  const { work } = state;
  const isBusy = work !== null && work.kind !== "check";
  return (
    <footer class="action-bar">
      {work?.isLong ? <Progress work={work} /> : <Status />}
      <div class="buttons">
        {work?.isLong && work.canCancel && <CancelButton />}
        <fluent-button
          id="compute"
          appearance="primary"
          size="small"
          disabled-focusable={isBusy || !canCompute(state)}
          aria-disabled={isBusy || !canCompute(state)}
          onClick={() => {
            if (!isBusy && canCompute(pane.store.value)) void pane.compute();
          }}
        >
          {ui.frame.compute}
        </fluent-button>
      </div>
    </footer>
  );
}

/** The state of the results, and whether what the button writes can be undone. */
function Status() {
  const frame = useFrame();
  const { pane, state, ui } = frame;
  return (
    <p class="status">
      {statusText(frame)}
      {canCompute(state) && `. ${ui.frame.undoable[pane.host.undo]}`}
    </p>
  );
}

/** Also before the answers have been read for the first time: computing reads them itself, and replaces that reading. */
function canCompute({ outcome, saved }: PaneState): boolean {
  return outcome?.assessment !== null && saved.options.write.length > 0;
}

/** Focus on a button that is removed is moved to the one that stays. */
function CancelButton() {
  const { pane, ui } = useFrame();
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    return () => {
      if (current?.contains(document.activeElement)) document.getElementById("compute")?.focus();
    };
  }, []);
  return (
    <span ref={box}>
      <fluent-button
        appearance="outline"
        size="small"
        onClick={() => {
          pane.cancel();
          document.getElementById("compute")?.focus();
        }}
      >
        {ui.frame.cancel}
      </fluent-button>
    </span>
  );
}

function Progress({ work }: { readonly work: Work }) {
  const { ui } = useFrame();
  const text = workText(work, ui);
  const percent = work.share === null ? null : Math.floor(work.share * 100);
  return (
    <div class="progress">
      <p role="status">{text}</p>
      <fluent-progress-bar aria-label={text} {...(percent === null ? {} : { min: 0, max: 100, value: percent })} />
    </div>
  );
}

function workText({ kind, step, share, waitsFor }: Work, { frame }: Frame["ui"]): string {
  if (waitsFor !== null && step !== "assess") return frame.waiting[waitsFor];
  if (kind === "freeze") return frame.freezing;
  if (kind === "sample") return frame.inserting;
  return share === null ? frame.steps[step] : `${frame.steps[step]} ${frame.share(Math.floor(share * 100))}`;
}

function statusText({ state, ui, language }: Frame): string {
  const now = freshness(state);
  if (now !== "fresh") return ui.frame.standing[now];
  const { written } = state.saved;
  const locale = language === "nb" ? "nb-NO" : "en-GB";
  const time = written ? new Date(written.time).toLocaleString(locale, { dateStyle: "short", timeStyle: "short" }) : "";
  return ui.frame.standing.fresh(time);
}
