import { useMemo } from "preact/hooks";
import { possibleSteps, withSteps } from "../../core/compare/steps.ts";
import type { Indicator, RuleSet } from "../../core/ruleset/ruleset.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { Select } from "../controls/controls.tsx";
import { useFrame } from "../controls/frame.tsx";

interface Props {
  readonly indicator: Indicator;
  readonly ruleSet: RuleSet;
}

/** How many scores an indicator is cut into, of those that its values have room for. */
export function Steps({ indicator, ruleSet }: Props) {
  const { pane, language } = useFrame();
  const now = ruleSet.scales[indicator.scale]?.length ?? 0;
  const possible = useMemo(() => possibleSteps(indicator, ruleSet), [indicator, ruleSet]);
  const all = [...new Set([...possible, now])].sort((one, other) => one - other).map(String);
  return (
    <Select
      label={editTexts(language).steps}
      value={String(now)}
      choices={all.map((value) => ({ value, label: value }))}
      onChoose={(value) => {
        pane.trials.change(withSteps(indicator.id, Number(value)));
      }}
    />
  );
}
