import { useRef } from "preact/hooks";
import { withLimit } from "../../core/compare/edits.ts";
import type { Indicator } from "../../core/ruleset/ruleset.ts";
import type { CountBar, CountDistribution } from "../../core/tables/count-distribution.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { DistributionChart } from "../controls/distribution-chart.tsx";
import { useFrame } from "../controls/frame.tsx";

/** More bars than this have no room for their numbers. */
const MOST_BARS = 31;

interface Props {
  readonly indicator: Indicator;
  readonly spread: CountDistribution;
}

/** The distribution with its limits as lines between the bars, moved by mouse, touch or arrow keys. */
export function MovedLimits({ indicator, spread: { bars, limits } }: Props) {
  const { pane, ui, texts, language, state } = useFrame();
  const box = useRef<HTMLDivElement>(null);
  const words = editTexts(language);
  if (bars.length === 0 || bars.length > MOST_BARS) return null;
  const plural = state.outcome?.assessment?.ruleSet.unit.plural ?? "";
  const described = bars.map(({ label, units, score }) => ({ label, value: units, score }));
  const move = (score: number, limit: number | undefined) => {
    if (limit !== undefined) pane.trials.change(withLimit(indicator.id, score, limit));
  };
  return (
    <div class="limits" ref={box}>
      <DistributionChart bars={bars} description={ui.rules.distributionText(plural, described)} />
      {limits.map((limit, index) => {
        const score = index + 1;
        const at = placeOf(limit, bars);
        return (
          <div
            key={score}
            class="limit"
            role="slider"
            tabIndex={0}
            aria-label={words.handle(score)}
            aria-valuemin={bars[0]?.count ?? 0}
            aria-valuemax={bars.at(-1)?.count ?? 0}
            aria-valuenow={limit}
            aria-valuetext={words.handleValue(score, texts.number(limit))}
            style={{ insetInlineStart: `${(at / bars.length) * 100}%` }}
            onKeyDown={(event) => {
              const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
              if (step === undefined) return;
              event.preventDefault();
              move(score, bars[at + step]?.count);
            }}
            onPointerDown={(event) => {
              event.preventDefault();
              event.currentTarget.focus();
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={(event) => {
              if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
              const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
              const place = Math.round(((event.clientX - left) / width) * bars.length);
              move(score, bars[Math.max(0, Math.min(bars.length - 1, place))]?.count);
            }}
          />
        );
      })}
      <p class="quiet">{words.handleHint}</p>
    </div>
  );
}

/** The first bar that the limit is not above; the number of bars where it is above all. */
function placeOf(limit: number, bars: readonly CountBar[]): number {
  const index = bars.findIndex(({ count }) => count >= limit);
  return index < 0 ? bars.length : index;
}
