import type { Refusal } from "../../core/issues/refusal.ts";
import { useFrame } from "./frame.tsx";

/** Offers to write answers that formulas would misread as they are meant, and then the results; nothing for another refusal. */
export function CorrectFirst({ refusal: { reason } }: { readonly refusal: Refusal }) {
  const { pane, state, ui } = useFrame();
  if (reason.code !== "answers_misread" || !reason.correctable) return null;
  return (
    <fluent-button
      size="small"
      disabled-focusable={state.work !== null}
      aria-disabled={state.work !== null}
      onClick={() => void (pane.store.value.work ? undefined : pane.compute("corrected"))}
    >
      {ui.result.correctFirst}
    </fluent-button>
  );
}
