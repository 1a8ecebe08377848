import type { Definition } from "../../core/kinds/kind.ts";
import { kinds } from "../../core/kinds/kinds.ts";
import { weightsColumn } from "../../core/ruleset/weights-column.ts";
import { kindTexts } from "../../messages/kinds/kind-language.ts";
import type { KindName, MissingPolicy, RuleSet } from "../../core/ruleset/ruleset.ts";
import { taskInForce, type LoadedRules } from "../pane/state/rules.ts";
import { Radio, Select } from "../controls/controls.tsx";
import { FileButton } from "../controls/file-button.tsx";
import { equalGroups } from "./equal-groups.ts";
import { useFrame } from "../controls/frame.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { Rule } from "../kinds/forms.tsx";
import { RegisterChoice } from "./register-choice.tsx";

const loadEditor = () => import("../edit/editor.tsx").then(({ Editor }) => Editor);

/** The rules in words, and the choices there are; or those that are tried out. */
export function RulesSection() {
  const { state, ui, language } = useFrame();
  if (!state.rules) return <p class="quiet">{ui.frame.loading}</p>;
  const { rules, trial } = state;
  if (trial) return <Lazy load={loadEditor} props={{ trial }} />;
  const ruleSet = rules.inLanguage(language);
  return (
    <>
      <RuleSetChoice ruleSet={ruleSet} />
      <CutPointChoice rules={rules} />
      <BlankChoice ruleSet={ruleSet} />
      {kinds.map(({ name, define }) => (
        <KindRules key={name} kind={name} definitions={define(ruleSet).filter(({ isOutput }) => isOutput)} ruleSet={ruleSet} />
      ))}
    </>
  );
}

interface KindProps {
  readonly kind: KindName;
  readonly definitions: readonly Definition[];
  readonly ruleSet: RuleSet;
}

/** The rules of one kind of result under their heading; nothing where the rule set has none. */
function KindRules({ kind, definitions, ruleSet }: KindProps) {
  const { language } = useFrame();
  if (definitions.length === 0) return null;
  return (
    <>
      <h2>{kindTexts(language).kinds[kind].heading}</h2>
      {definitions.map((definition) => (
        <Rule key={definition.id} definition={definition} ruleSet={ruleSet} />
      ))}
    </>
  );
}

/** The value of the user's own rule set in the list; ids have no space. */
const OWN = "own rules";

function RuleSetChoice({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { pane, state, ui, language } = useFrame();
  const isOwn = !(state.rules?.builtIn ?? []).some((one) => one.ruleSet === state.rules?.ruleSet);
  const weights = weightsColumn(ruleSet);
  const builtIn = (state.rules?.builtIn ?? []).map((one) => ({ value: one.ruleSet.id, label: one.inLanguage(language).title }));
  const choices = isOwn ? [{ value: OWN, label: `${ruleSet.title} (${ui.rules.own})` }, ...builtIn] : builtIn;
  return (
    <section>
      <Select
        label={ui.rules.ruleSet}
        value={isOwn ? OWN : ruleSet.id}
        choices={choices}
        onChoose={(id) => void (id === OWN ? undefined : pane.chooseRuleSet(id))}
      />
      <p class="quiet">{ui.rules.identity(ruleSet.id, ruleSet.revision, ruleSet.period)}</p>
      <p class="quiet">
        {ui.rules.source}: {ruleSet.sources[0]?.reference}
      </p>
      {weights !== null && <p class="quiet">{ui.rules.weights(weights)}</p>}
      <div class="row">
        <ImportButton />
        <fluent-button size="small" onClick={() => void pane.exportRuleSet()}>
          {ui.rules.exporting}
        </fluent-button>
        <fluent-button size="small" onClick={() => void pane.writeRuleSheet()}>
          {ui.rules.writeSheet}
        </fluent-button>
        <fluent-button
          size="small"
          onClick={() => {
            pane.trials.begin();
          }}
        >
          {ui.rules.tryOthers}
        </fluent-button>
      </div>
      <RegisterChoice ruleSet={ruleSet} />
    </section>
  );
}

function ImportButton() {
  const { pane, ui } = useFrame();
  return (
    <FileButton
      id="import-rule-set"
      label={ui.rules.importing}
      accept=".json,.xlsx,.xlsm,application/json"
      onChoose={(file) => void file.arrayBuffer().then((bytes) => pane.importFile(file.name, new Uint8Array(bytes)))}
    />
  );
}

function CutPointChoice({ rules }: { readonly rules: LoadedRules }) {
  const { pane, state, ui } = useFrame();
  const mode = taskInForce(rules, state.saved, state.language).cutPointMode;
  return (
    <fieldset>
      <legend>{ui.rules.cutPoints}</legend>
      <Radio
        name="cut-points"
        isChosen={mode === "fixed"}
        label={ui.rules.fixed}
        meaning={ui.rules.fixedMeaning}
        onChoose={() => void pane.setOptions({ cutPointMode: "fixed" })}
      />
      <Radio
        name="cut-points"
        isChosen={mode === "recomputed"}
        label={ui.rules.recomputed}
        meaning={ui.rules.recomputedMeaning(equalGroups(rules.ruleSet), rules.published !== null)}
        onChoose={() => void pane.setOptions({ cutPointMode: "recomputed" })}
      />
    </fieldset>
  );
}

function BlankChoice({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { pane, state, ui } = useFrame();
  const least = state.saved.options.leastAnswered ?? leastOf(ruleSet.missing);
  const most = Math.max(...ruleSet.indicators.map(({ items }) => items.length));
  const choose = (leastAnswered: number) => void pane.setOptions({ leastAnswered });
  return (
    <fieldset>
      <legend>{ui.rules.blanks}</legend>
      <Radio
        name="blanks"
        isChosen={least === 0}
        label={ui.rules.notCounted}
        meaning={ui.rules.notCountedMeaning}
        onChoose={() => {
          choose(0);
        }}
      />
      <Radio
        name="blanks"
        isChosen={least > 0}
        label={ui.rules.atLeast}
        meaning={ui.rules.atLeastMeaning}
        onChoose={() => {
          choose(Math.max(1, least));
        }}
      >
        {least > 0 && (
          <div class="field inline">
            <label for="least-answered">{ui.rules.answeredNumber}</label>
            <input
              id="least-answered"
              class="number"
              type="number"
              min={1}
              max={most}
              step={1}
              value={least}
              onChange={({ currentTarget: { valueAsNumber } }) => {
                if (Number.isInteger(valueAsNumber) && valueAsNumber > 0) choose(Math.min(most, valueAsNumber));
              }}
            />
          </div>
        )}
      </Radio>
    </fieldset>
  );
}

function leastOf(missing: MissingPolicy): number {
  return missing.policy === "atLeast" ? missing.answered : 0;
}
