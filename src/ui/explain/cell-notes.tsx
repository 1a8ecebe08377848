import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { notesTexts } from "../../messages/notes/notes-language.ts";
import { useFrame } from "../controls/frame.tsx";

interface Props {
  readonly ruleSet: RuleSet;
  /** The id of the result that is explained, and the row of its unit. */
  readonly result: string;
  readonly row: number;
}

/** Puts the explanation as a note on the cell, or notes for all units; and takes ours away again. */
export function CellNotes({ ruleSet, result, row }: Props) {
  const { pane, state, language } = useFrame();
  const words = notesTexts(language);
  const isBusy = state.work !== null;
  const put = (results: readonly string[] | null, isWanted: boolean, isOne: boolean) => () =>
    void pane.compute("asTheyAre", {
      isWanted,
      results,
      unitsOf: isOne ? ({ responses }) => Array.from(responses.rows).flatMap((one, unit) => (one === row ? [unit] : [])) : null,
    });
  return (
    <section class="cell-notes">
      <h3>{words.heading}</h3>
      <p class="quiet">{words.about}</p>
      <p>
        <button type="button" disabled={isBusy} onClick={put([result], true, true)}>
          {words.one}
        </button>{" "}
        <button type="button" disabled={isBusy} onClick={put([result], true, false)}>
          {words.all(ruleSet.unit.plural)}
        </button>{" "}
        <button type="button" disabled={isBusy} onClick={put(null, false, false)}>
          {words.remove}
        </button>
      </p>
    </section>
  );
}
