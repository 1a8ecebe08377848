import type { Definition } from "../../core/kinds/kind.ts";
import { kinds } from "../../core/kinds/kinds.ts";
import type { KindName, RuleSet } from "../../core/ruleset/ruleset.ts";
import { weightsColumn } from "../../core/ruleset/weights-column.ts";
import type { Context } from "../command/context.ts";
import { ruleLines } from "./form-text.ts";
import { inset, lengthOf } from "../report/text-table.ts";

/** A rule set as text: the questions, the answers that count, the cut points, and what is crossed into what. */
export function ruleSetLines(ruleSet: RuleSet, context: Context): readonly string[] {
  const { texts, layout } = context;
  const { rules } = texts;
  const weights = weightsColumn(ruleSet);
  const numbered = ruleSet.tables.filter(({ figure, table }) => (figure ?? table) !== undefined).length;
  return [
    ruleSet.title,
    rules.idAndRevision(ruleSet.id, ruleSet.revision, ruleSet.period),
    ...ruleSet.sources.flatMap(({ title, reference }) => inset(`${rules.sources}: `, `${title}. ${reference}.`, context.io.stdout.width)),
    ...inset(`${rules.missing}: `, `${layout.log.missingPolicy(ruleSet.missing)}.`, context.io.stdout.width),
    ...(weights === null ? [] : [`${layout.log.weights}: ${weights}`]),
    ...kinds.flatMap(({ name, define }) => kindLines(name, define(ruleSet), ruleSet, context)),
    "",
    `${rules.tables(ruleSet.tables.length, numbered)}.`,
    `${rules.examples(ruleSet.examples.length)}.`,
  ];
}

function heading(title: string): readonly string[] {
  return ["", title.toUpperCase(), "─".repeat(lengthOf(title))];
}

/** The rules of one kind under their heading; nothing where the rule set has none. */
function kindLines(kind: KindName, definitions: readonly Definition[], ruleSet: RuleSet, context: Context): readonly string[] {
  if (definitions.length === 0) return [];
  return [
    ...heading(context.kinds.kinds[kind].heading),
    ...definitions.flatMap((definition) => ["", headingOf(definition, context), ...ruleLines(definition, ruleSet, context)]),
  ];
}

/** The heading of one result: its id, name and place in the report. */
function headingOf({ id, label, source }: Definition, { layout }: Context): string {
  const places = [...(source.section === undefined ? [] : [layout.tables.section(source.section)]), ...source.figures];
  return `${id}: ${label}${places.length === 0 ? "" : ` (${places.join(", ")})`}`;
}
