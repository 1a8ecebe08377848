import { fillIn } from "../basics/fill-in.ts";
import { kindOf } from "../kinds/kinds.ts";
import { rememberedFor } from "../basics/remember.ts";
import type { ResultTable } from "../score/results.ts";
import type { TableRule } from "../ruleset/ruleset.ts";
import { breakdown } from "./breakdown.ts";
import { cross } from "./cross.ts";
import { distribution } from "./distribution.ts";
import { groundOf, wordsOf, type Body, type Ground } from "./ground.ts";
import { itemShares } from "./item-shares.ts";
import { summary } from "./summary.ts";
import { unitList } from "./unit-list.ts";
import type { Computed } from "../score/variable.ts";

/**
 * All tables of the rule set, in its order. Shares are per cent of the table's base, half up to one decimal, null for an empty
 * base. The order of the units changes nothing. Throws where a table refers to what the rule set does not have.
 */
export function tabulate(computed: Computed): readonly ResultTable[] {
  const ground = groundOf(computed);
  return computed.ruleSet.tables.map((rule) => finished(rule, bodyOf(rule, ground), ground));
}

/** `tabulate`, run at the first use of the tables, since checking answers shows none. */
export const tablesOf = rememberedFor(tabulate);

function bodyOf(rule: TableRule, ground: Ground): Body {
  switch (rule.kind) {
    case "distribution":
      return distribution(rule, ground);
    case "items":
      return itemShares(rule, ground);
    case "breakdown":
      return breakdown(rule, ground);
    case "cross":
      return cross(rule, ground);
    case "summary":
      return summary(rule, ground);
    case "list":
      return unitList(rule, ground);
    default:
      return rule satisfies never;
  }
}

function finished(rule: TableRule, body: Body, ground: Ground): ResultTable {
  const unknown = { unknown: body.unknown, size: ground.computed.responses.size };
  const notes = [...(rule.note === undefined ? [] : [rule.note]), ...body.notes];
  if (body.unknown > 0) notes.push(fillIn(wordsOf(ground).unknownNote, unknown));
  return { id: rule.id, rule, title: rule.title, baseLabel: rule.base.label, ...body, notes };
}

/** The tables of the number of units by a main result. */
export function mainTables(tables: readonly ResultTable[]): readonly ResultTable[] {
  return tables.filter(({ rule }) => rule.kind === "distribution" && kindOf(rule.of)?.isMain);
}
