import { useId } from "preact/hooks";
import { usersOf, withoutResult } from "../../core/compare/own-results.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { Button } from "../controls/button.tsx";
import { useFrame } from "../controls/frame.tsx";
import { publishedBehind } from "./own-rules.ts";

interface NameProps {
  readonly name: string;
  /** What it is called where no name is given; "" where one must be. */
  readonly otherwise: string;
  readonly set: (name: string) => void;
}

/** What a result that is to be made is called. */
export function NameField({ name, otherwise, set }: NameProps) {
  const { language } = useFrame();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{editTexts(language).name}</label>
      <input
        id={id}
        type="text"
        value={name}
        placeholder={otherwise}
        onInput={({ currentTarget }) => {
          set(currentTarget.value);
        }}
      />
    </div>
  );
}

/** Adds what has been filled in, when it is enough. */
export function Add({ isReady, act }: { readonly isReady: boolean; readonly act: () => void }) {
  const { language } = useFrame();
  return <Button label={editTexts(language).add} isOff={!isReady} act={act} />;
}

interface RemoveProps {
  readonly id: string;
  readonly label: string;
  readonly ruleSet: RuleSet;
}

/** Removes an indicator or a composite that is not of the published rules, when nothing else is made of it. */
export function Remove({ id, label, ruleSet }: RemoveProps) {
  const { pane, state, language } = useFrame();
  const words = editTexts(language);
  const published = publishedBehind(ruleSet, state.rules?.builtIn ?? []);
  const isPart = ({ indicators, composites }: RuleSet) => [...indicators, ...composites].some((one) => one.id === id);
  if ((published && isPart(published)) || !isPart(ruleSet)) return null;
  const users = usersOf(id, ruleSet);
  if (users.length > 0) return <p class="quiet">{words.usedBy(users)}</p>;
  if (ruleSet.indicators.every((one) => one.id === id)) return null;
  return (
    <fluent-button
      size="small"
      onClick={() => {
        pane.trials.change(withoutResult(id));
        document.querySelector<HTMLElement>(".editor h2")?.focus(); // the result is gone, and its button with it
      }}
    >
      {words.remove(label)}
    </fluent-button>
  );
}
