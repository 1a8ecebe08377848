import { useEffect, useRef } from "preact/hooks";
import type { DraftInWork } from "../pane/state/state.ts";
import { draftingTexts } from "../../messages/draft/draft-language.ts";
import { useFrame } from "../controls/frame.tsx";
import { DecisionView } from "./decision-view.tsx";
import { decisionsOf } from "./decisions.ts";
import { DraftReady } from "./draft-ready.tsx";

/** The walk through what a draft is not certain of: one screen a decision, then what came of it. Nothing is written meanwhile. */
export function DraftWalk() {
  const { state } = useFrame();
  return state.draft && <Walk draft={state.draft} />;
}

function Walk({ draft: { made, step } }: { readonly draft: DraftInWork }) {
  const { pane, language, texts } = useFrame();
  const words = draftingTexts(language);
  const decisions = decisionsOf(made.guesses);
  const decision = decisions[step];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [step]);
  const survey = made.guesses.find(({ about }) => about.kind === "survey");
  const units = survey?.about.kind === "survey" ? `${texts.number(survey.about.units)} ${made.ruleSet.unit.plural}` : "";
  const facts = { units, sheet: survey?.sheet ?? "", questions: made.ruleSet.items.length, indicators: made.ruleSet.indicators.length };
  return (
    <section class="draft" aria-labelledby="draft-heading">
      <p class="quiet">{words.read(facts)}</p>
      <h2 id="draft-heading" ref={heading} tabIndex={-1}>
        {decision ? `${words.title}: ${words.step(step + 1, decisions.length)}` : words.done}
      </h2>
      {decision ? <DecisionView decision={decision} /> : <DraftReady draft={made} />}
      <div class="row draft-buttons">
        {step > 0 && (
          <fluent-button
            size="small"
            onClick={() => {
              pane.drafts.goTo(Math.min(step, decisions.length) - 1);
            }}
          >
            {words.back}
          </fluent-button>
        )}
        {decision ? (
          <>
            <fluent-button
              appearance="primary"
              size="small"
              onClick={() => {
                pane.drafts.goTo(step + 1);
              }}
            >
              {words.forward}
            </fluent-button>
            {decisions.length - step > 1 && (
              <fluent-button
                size="small"
                onClick={() => {
                  pane.drafts.goTo(decisions.length);
                }}
              >
                {words.skipRest(decisions.length - step)}
              </fluent-button>
            )}
          </>
        ) : (
          <fluent-button appearance="primary" size="small" onClick={() => void pane.drafts.use()}>
            {words.use}
          </fluent-button>
        )}
      </div>
      <p>
        <button
          type="button"
          class="link"
          onClick={() => {
            pane.drafts.drop();
            document.getElementById("tab-data")?.focus(); // the walk is gone
          }}
        >
          {words.leave}
        </button>
      </p>
    </section>
  );
}
