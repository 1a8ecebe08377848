import { useMemo } from "preact/hooks";
import { tried } from "../../core/compare/trial.ts";
import { kinds } from "../../core/kinds/kinds.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Assessment } from "../../core/score/results.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { kindTexts } from "../../messages/kinds/kind-language.ts";
import { ruleSheetInPane } from "../../messages/rule-sheet/in-pane-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { Button } from "../controls/button.tsx";
import { useFrame } from "../controls/frame.tsx";
import type { Trial } from "../pane/state/state.ts";
import { ChangeList } from "./change-list.tsx";
import { EditedResult } from "./edited-result.tsx";
import { NewComposite } from "./new-composite.tsx";
import { NewIndicator } from "./new-indicator.tsx";
import { EffectList } from "./effect-list.tsx";
import { asOwn, publishedAs, publishedBehind } from "./own-rules.ts";
import type { Results } from "./results.ts";
import { triedInForce } from "./tried-in-force.ts";

/** Rules that are tried out: what has been changed, who it moves, and every rule with what can be changed in it. */
export function Editor({ trial }: { readonly trial: Trial }) {
  const { pane, state, language } = useFrame();
  const words = editTexts(language);
  const shown = useInForce(trial.rules);
  const former = useInForce(trial.past[0] ?? trial.rules);
  const assessment = state.outcome?.assessment ?? null;
  const results = useResults(assessment, former, shown);
  const isChanged = trial.past.length > 0;
  const builtIn = state.rules?.builtIn ?? [];
  const published = publishedBehind(trial.rules, builtIn);
  const same = useMemo(() => publishedAs(trial.rules, builtIn) !== undefined, [trial.rules, builtIn]);
  return (
    <section class="editor" aria-label={words.title}>
      <h2 tabIndex={-1}>{words.title}</h2>
      <p class="quiet">{words.nothingWritten}</p>
      {state.ruleSheet && <p class="quiet">{ruleSheetInPane(language).writtenToo(state.ruleSheet.name)}</p>}
      <div class="editor-bar">
        <fluent-button
          size="small"
          appearance="primary"
          disabled-focusable={!isChanged}
          aria-disabled={!isChanged}
          onClick={() => {
            if (isChanged) void (published && same ? pane.chooseRuleSet(published.id) : pane.trials.use((rules) => asOwn(rules, builtIn)));
          }}
        >
          {words.use}
        </fluent-button>
        <Button
          label={words.undo}
          isOff={!isChanged}
          act={() => {
            pane.trials.undo();
          }}
        />
        <Button
          label={words.redo}
          isOff={trial.future.length === 0}
          act={() => {
            pane.trials.redo();
          }}
        />
        {published && (
          <Button
            label={words.published}
            isOff={same}
            act={() => {
              pane.trials.change(() => ({ ...published, examples: [] }));
            }}
          />
        )}
        <Button
          label={words.drop}
          isOff={false}
          act={() => {
            pane.trials.drop();
          }}
        />
      </div>
      <ChangeList before={former} after={shown} />
      {results === null ? <p class="quiet">{words.noAnswers}</p> : <EffectList {...results} />}
      {kinds.map(({ name, define }) => {
        const definitions = define(shown).filter(({ isOutput }) => isOutput);
        return definitions.length === 0 ? null : (
          <div key={name}>
            <h3>{kindTexts(language).kinds[name].heading}</h3>
            {definitions.map((definition) => (
              <EditedResult key={definition.id} definition={definition} ruleSet={shown} results={results} />
            ))}
          </div>
        );
      })}
      <SelfFold title={words.newIndicator}>{() => <NewIndicator ruleSet={shown} />}</SelfFold>
      {shown.indicators.length > 1 && <SelfFold title={words.newComposite}>{() => <NewComposite ruleSet={shown} />}</SelfFold>}
    </section>
  );
}

/** Rules as they would be in force, so that what is shown is what «Beregn» would give. */
function useInForce(tried: RuleSet): RuleSet {
  const { state, language } = useFrame();
  const { rules, saved } = state;
  return useMemo(() => (rules ? triedInForce(rules, tried, saved, language) : tried), [rules, tried, saved, language]);
}

function useResults(assessment: Assessment | null, former: RuleSet, shown: RuleSet): Results | null {
  const before = useMemo(() => assessment && tried(assessment, former), [assessment, former]);
  return useMemo(() => before && { before, after: tried(before, shown) }, [before, shown]);
}
