import { definitionNamed } from "../kinds/definition-named.ts";
import type { Definition } from "../kinds/kind.ts";
import { definitionsOf, kinds } from "../kinds/kinds.ts";
import type { TableRule, Variable } from "../ruleset/ruleset.ts";
import type { Assessment, ResultTable } from "../score/results.ts";
import { tabulate } from "./tabulate.ts";

/**
 * The table of a map by a name: a map's id among the rule set's tables, or a result (`kinds/definition-named.ts`), of which the rule set's
 * own map is taken where it has one, and else one is made of its scores, grades or classes. null where nothing goes by the name; of "" the
 * rule set's first map, or its first result where it has no map.
 */
export function mapNamed(name: string, assessment: Assessment): ResultTable | null {
  const { ruleSet } = assessment;
  const maps = ruleSet.tables.filter(({ kind }) => kind === "map");
  const definition = name === "" ? (definitionsOf(ruleSet)[0] ?? null) : definitionNamed(name, ruleSet);
  const own =
    name === ""
      ? maps[0]
      : (maps.find(({ id }) => id === name) ??
        maps.find((rule) => rule.kind === "map" && definition !== null && Object.values(rule.of).includes(definition.id)));
  const rule = own ?? (definition && mapRule(definition, assessment));
  if (!rule) return null;
  return tabulate({ ...assessment, ruleSet: { ...ruleSet, tables: [rule] } })[0] ?? null;
}

function mapRule({ id, kind, label }: Definition, { ruleSet }: Assessment): TableRule {
  const variables = kinds.find(({ name }) => name === kind)?.variables ?? [];
  const key = variables.find((one) => one !== "count") ?? variables[0];
  const of = { [key ?? "score"]: id } as Variable; // one key, which the kind is about
  return { kind: "map", id: `kart-${id}`, title: label, base: { label: ruleSet.unit.plural, where: [] }, of, ours: true };
}
