import { byId } from "../../core/basics/by-id.ts";
import { countedAnswers, withCounted, withItem, withWeight } from "../../core/compare/edits.ts";
import { answerListOf, shownAnswer } from "../../core/ruleset/answer-list.ts";
import type { Indicator, Item, RuleSet } from "../../core/ruleset/ruleset.ts";
import { countDistribution } from "../../core/tables/count-distribution.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import type { Results } from "./results.ts";
import { MovedLimits } from "./moved-limits.tsx";
import { Steps } from "./steps.tsx";
import { Limits } from "./typed-limits.tsx";

interface Props {
  readonly indicator: Indicator;
  readonly ruleSet: RuleSet;
  readonly results: Results | null;
}

/** An indicator's limits on its distribution, what counts, and its questions with their weights. */
export function EditedCount({ indicator, ruleSet, results }: Props) {
  const { language } = useFrame();
  const words = editTexts(language);
  const spread = results && countDistribution({ count: indicator.id }, results.after);
  const former = results && results.before.indicators.has(indicator.id) ? countDistribution({ count: indicator.id }, results.before) : null;
  const isFixed = indicator.cutPoints.method === "fixed" && results?.after.cutPointMode !== "recomputed";
  return (
    <>
      {isFixed ? (
        <>
          <Steps indicator={indicator} ruleSet={ruleSet} />
          {spread && <MovedLimits indicator={indicator} spread={spread} />}
          <Limits indicator={indicator} ruleSet={ruleSet} spread={spread} former={former} />
        </>
      ) : (
        <p class="quiet">{words.fromData}</p>
      )}
      <CountedAnswers indicator={indicator} ruleSet={ruleSet} />
      <SelfFold title={words.questions(indicator.items.length)}>{() => <Questions indicator={indicator} ruleSet={ruleSet} />}</SelfFold>
    </>
  );
}

/** The answers, ticked where they count; nothing where answers count differently. */
function CountedAnswers({ indicator, ruleSet }: Omit<Props, "results">) {
  const { pane, language } = useFrame();
  const counted = countedAnswers(indicator);
  if (counted === null) return null;
  const lists = new Set(indicator.items.map((id) => answerListOf(ruleSet, byId(ruleSet.items, id))));
  const answers = new Map(
    [...lists].flatMap((list) => (list?.answers ?? []).map((answer) => [answer, shownAnswer(list ?? {}, answer)] as const)),
  );
  return (
    <fieldset class="counted-answers">
      <legend>{editTexts(language).counted}</legend>
      {[...answers].map(([answer, shown]) => (
        <label key={answer}>
          <input
            type="checkbox"
            checked={counted.includes(answer)}
            onChange={({ currentTarget }) => {
              pane.trials.change(withCounted(indicator.id, answer, currentTarget.checked));
              currentTarget.checked = isCounted(pane.store.value.trial?.rules, indicator.id, answer);
            }}
          />
          {shown}
        </label>
      ))}
    </fieldset>
  );
}

function isCounted(rules: RuleSet | undefined, id: string, answer: string): boolean {
  const indicator = rules?.indicators.find((one) => one.id === id);
  return indicator !== undefined && (countedAnswers(indicator) ?? []).includes(answer);
}

/** The questions of the same kind as those of the indicator: whether they take part, and what they count for. */
function Questions({ indicator, ruleSet }: Omit<Props, "results">) {
  const { pane, language } = useFrame();
  const words = editTexts(language);
  const { id, items } = indicator;
  const lists = new Set(items.map((item) => byId(ruleSet.items, item).answers));
  const blocks = ruleSet.blocks.filter((block) => block.items.some((item) => items.includes(item)));
  const belongs = (item: Item) =>
    items.includes(item.id) ||
    (blocks.some((block) => block.items.includes(item.id)) && item.answers !== undefined && lists.has(item.answers));
  return (
    <ul class="plain questions">
      {ruleSet.items.filter(belongs).map((item) => (
        <li key={item.id}>
          <input
            type="checkbox"
            checked={items.includes(item.id)}
            aria-label={words.isIn(item.label)}
            onChange={({ currentTarget }) => {
              pane.trials.change(withItem(id, item.id, currentTarget.checked));
              const now = pane.store.value.trial?.rules.indicators.find((one) => one.id === id);
              currentTarget.checked = now?.items.includes(item.id) ?? false;
            }}
          />
          <span>{item.label}</span>
          {items.includes(item.id) && (
            <input
              class="number"
              type="number"
              min={0}
              step="any"
              value={indicator.weights?.[item.id] ?? 1}
              aria-label={words.weight(item.label)}
              onChange={({ currentTarget: { valueAsNumber } }) => {
                pane.trials.change(withWeight(id, item.id, valueAsNumber));
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
