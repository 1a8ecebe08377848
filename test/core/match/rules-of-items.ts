import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { smallRules } from "../small-survey.ts";

interface ItemText {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
}

/**
 * Rules whose items are these, each answered with a tick or without, and a unit column «nummer» of two digits. The items named in `blocks`
 * stand together under the block's name.
 */
export function rulesOfItems(items: readonly ItemText[], blocks: Readonly<Record<string, readonly string[]>> = {}): RuleSet {
  const [indicator] = smallRules().indicators;
  return RuleSet.parse({
    ...smallRules(),
    columns: [{ id: "nummer", role: "id", label: "Nummer", digits: 2 }],
    answerLists: { svar: { answers: ["Ja", "Nei"], ticks: { ticked: "Ja", unticked: "Nei" } } },
    items: items.map((item) => ({ answers: "svar", provenance: "ours", ...item })),
    blocks: Object.entries(blocks).map(([label, ids]) => ({ id: `blokk_${label.toLowerCase()}`, label, items: ids })),
    indicators: [{ ...indicator, gate: undefined, items: items.slice(0, 1).map(({ id }) => id) }],
    ...{ composites: [], groupings: [], nominals: [], tables: [] },
  });
}
