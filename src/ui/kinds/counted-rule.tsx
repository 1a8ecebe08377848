import { byId } from "../../core/basics/by-id.ts";
import { rangeOf, scoreIntervals } from "../../core/score/intervals.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Indicator, RuleSet } from "../../core/ruleset/ruleset.ts";
import { countDistribution, type CountDistribution } from "../../core/tables/count-distribution.ts";
import { medianOf } from "../../core/tables/summary.ts";
import { tablesOf } from "../../core/tables/tabulate.ts";
import { askedText, worthTexts } from "../../messages/rules/rule-words.ts";
import { DistributionChart } from "../controls/distribution-chart.tsx";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";

interface Props {
  readonly indicator: Indicator;
  readonly ruleSet: RuleSet;
}

/** Who is asked, what counts, the counts that give each score, and how many units have each. */
export function CountedRule({ indicator, ruleSet }: Props) {
  const { state, ui, language } = useFrame();
  const assessment = state.outcome?.assessment ?? null;
  return (
    <>
      <p>{askedText(indicator, ruleSet, language)}</p>
      <ul class="worth">
        {worthTexts(indicator, ruleSet, language).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {indicator.missing && <p>{ui.rules.missing(indicator.missing)}</p>}
      {assessment ? <Spread indicator={indicator} assessment={assessment} /> : <Published indicator={indicator} ruleSet={ruleSet} />}
      <SelfFold title={ui.rules.questions(indicator.items.length)}>
        {() => (
          <ul class="plain">
            {indicator.items.map((id) => (
              <li key={id}>{byId(ruleSet.items, id).label}</li>
            ))}
          </ul>
        )}
      </SelfFold>
    </>
  );
}

/** The cut points alone, before there are answers. */
function Published({ indicator, ruleSet }: Props) {
  const { cutPoints } = indicator;
  return cutPoints.method === "fixed" ? <Scores indicator={indicator} ruleSet={ruleSet} limits={cutPoints.limits} spread={null} /> : null;
}

function Spread({ indicator, assessment }: { readonly indicator: Indicator; readonly assessment: Assessment }) {
  const { ui, texts } = useFrame();
  const { ruleSet } = assessment;
  const spread = countDistribution({ count: indicator.id }, assessment);
  if (!spread) return null;
  const middle = medianOf(indicator.id, tablesOf(assessment));
  const bars = spread.bars.map(({ label, units, score }) => ({ label, value: units, score }));
  if (bars.every(({ value }) => value === 0)) return <p class="quiet">{ui.rules.noDistribution}</p>;
  return (
    <>
      <p class="chart-title">{ui.rules.distributionTitle(ruleSet.unit.plural, indicator.unit)}</p>
      <DistributionChart bars={spread.bars} description={ui.rules.distributionText(ruleSet.unit.plural, bars)} />
      <Scores indicator={indicator} ruleSet={ruleSet} limits={spread.limits} spread={spread} />
      {middle && <p class="quiet">{ui.rules.median(texts.number(middle.median), middle.base, middle.isWeighted)}</p>}
      {spread.unknown > 0 && <p class="quiet">{ui.rules.unknownUnits(spread.unknown)}</p>}
    </>
  );
}

interface ScoresProps extends Props {
  readonly limits: readonly number[];
  readonly spread: CountDistribution | null;
}

/** Score, its name, the counts that give it, and how many units have it. */
function Scores({ indicator, ruleSet, limits, spread }: ScoresProps) {
  const { ui, texts } = useFrame();
  const labels = ruleSet.scales[indicator.scale] ?? [];
  const unitsWith = (score: number) => spread?.bars.reduce((sum, bar) => sum + (bar.score === score ? bar.units : 0), 0) ?? 0;
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{ui.rules.score}</th>
          <th scope="col" class="number">
            {ui.rules.interval(indicator.unit)}
          </th>
          {spread && (
            <th scope="col" class="number">
              {ui.rules.units(ruleSet.unit.plural)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {scoreIntervals(limits, rangeOf(indicator, ruleSet), ruleSet.words).map((interval, score) => (
          <tr key={score}>
            <th scope="row">
              <span class={`chip score-${score}`}>{score}</span> {labels[score]}
            </th>
            <td class="number">{interval}</td>
            {spread && <td class="number">{texts.number(unitsWith(score))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
