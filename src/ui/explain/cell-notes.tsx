import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { notesTexts } from "../../messages/notes/notes-language.ts";
import { Button } from "../controls/button.tsx";
import { SelfFold } from "../controls/fold-self.tsx";
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
    <SelfFold title={words.heading}>
      {() => (
        <>
          <p class="quiet">
            {words.about} {pane.host.takesNotes === "unseen" && words.unseen}
          </p>
          <div class="buttons">
            <Button label={words.one} isOff={isBusy} act={put([result], true, true)} />
            <Button label={words.all(ruleSet.unit.plural)} isOff={isBusy} act={put([result], true, false)} />
            <Button label={words.remove} isOff={isBusy} act={put(null, false, false)} />
          </div>
        </>
      )}
    </SelfFold>
  );
}
