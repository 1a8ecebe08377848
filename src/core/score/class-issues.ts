import { valueOf } from "../basics/by-id.ts";
import { askedBehind, OPEN } from "../validate/asked.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { BLANK, UNKNOWN } from "../validate/coded/responses.ts";
import type { Item, Nominal } from "../ruleset/ruleset.ts";
import type { Computed } from "./variable.ts";

/**
 * A warning for each unit whose class is unknown because a question it needs was to be answered and was not. «Vet ikke» is an answer,
 * and what was not asked needs none.
 */
export function reportUnansweredClasses(nominal: Nominal, computed: Computed, source: SurveySource): void {
  const { responses, nominals } = computed;
  const classes = valueOf(nominals, nominal.id).codes;
  for (const item of itemsOf(nominal, computed)) {
    const column = source.match.columns.find((found) => found.item === item.id)?.column;
    if (column === undefined) continue;
    const answers = valueOf(responses.codes, item.id);
    const asked = askedOf(item, computed);
    for (let unit = 0; unit < responses.size; unit++) {
      if (responses.responded[unit] !== 1 || classes[unit] !== UNKNOWN || answers[unit] !== BLANK || !asked(unit)) continue;
      const place = { sheet: source.sheet.name, row: responses.rows[unit] ?? 0, column };
      const about = { id: responses.ids[unit] ?? "", name: responses.names[unit] ?? null, indicator: nominal.label };
      source.issues.add("warning", place, { code: "gate_unanswered", ...about, item: item.id, label: item.label }, nominal.label);
    }
  }
}

function itemsOf({ classes }: Nominal, { ruleSet: { items } }: Computed): readonly Item[] {
  const used = new Set(classes.flatMap(({ when }) => when.flatMap(({ of }) => ("item" in of ? [of.item] : []))));
  return items.filter(({ id }) => used.has(id));
}

function askedOf({ askedIf }: Item, { ruleSet, responses }: Computed): (unit: number) => boolean {
  const asked = askedBehind(askedIf, ruleSet, responses);
  return (unit) => asked[unit] === OPEN;
}
