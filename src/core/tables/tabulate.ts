import { isMain } from "../kinds/kinds.ts";
import { rememberedFor } from "../basics/remember.ts";
import type { ResultTable } from "../score/results.ts";
import type { RuleSet, TableRule } from "../ruleset/ruleset.ts";
import { baseNotes, listedNotes, smallBaseNotes } from "./base-notes.ts";
import { breakdown } from "./breakdown.ts";
import { cross } from "./cross.ts";
import { distribution } from "./distribution.ts";
import { tableContext, weightedContext, type Body, type TableContext } from "./table-context.ts";
import { itemShares } from "./item-shares.ts";
import { inOrder } from "./row-order.ts";
import { response } from "./response.ts";
import { split } from "./split.ts";
import { summary } from "./summary.ts";
import { titleOf, unitOfTable } from "../ruleset/titles.ts";
import { unitList } from "./unit-list.ts";
import { unitMap } from "./unit-map.ts";
import { weightedBody } from "./weighted-body.ts";
import { isOfWeights } from "./weights.ts";
import type { Computed } from "../score/variable.ts";

/** Results, and whether their tables may have the publication's numbers: not where they are of other data. */
export type Tabulated = Computed & { readonly isOtherData?: boolean };

/**
 * All tables of the rule set, in its order. Shares are per cent of the table's base, half up to one decimal, null for an empty
 * base. Where units have weights, tables are of these, and their bases of units too. The order of the units changes nothing. Throws where a table refers to what the rule set does not have.
 */
export function tabulate(computed: Tabulated): readonly ResultTable[] {
  const context = tableContext(computed);
  const weighted = weightedContext(context);
  const rules = computed.ruleSet.tables.flatMap((rule) => split(rule, context));
  return rules.map((rule) => {
    const isWeighted = weighted !== null && isOfWeights(rule);
    const ofUnits = bodyOf(rule, isWeighted ? weighted.units : context);
    const body = isWeighted ? weightedBody(rule, ofUnits, bodyOf(rule, weighted.byWeight), weighted) : ofUnits;
    return finished(rule, { ofUnits, body }, context, computed.isOtherData ?? false);
  });
}

/** `tabulate`, run at the first use of the tables, since checking answers shows none. */
export const tablesOf = rememberedFor(tabulate);

function bodyOf(rule: TableRule, context: TableContext): Body {
  switch (rule.kind) {
    case "distribution":
      return distribution(rule, context);
    case "map":
      return unitMap(rule, context);
    case "items":
      return itemShares(rule, context);
    case "breakdown":
      return breakdown(rule, context);
    case "cross":
      return cross(rule, context);
    case "response":
      return response(rule, context);
    case "summary":
      return summary(rule, context);
    case "list":
      return unitList(rule, context);
    default:
      return rule satisfies never;
  }
}

interface Bodies {
  /** Where each unit counts for 1: bases are of this many, and small by it. */
  readonly ofUnits: Body;
  readonly body: Body;
}

function finished(rule: TableRule, { ofUnits, body }: Bodies, context: TableContext, isOtherData: boolean): ResultTable {
  const notes = [
    ...(rule.note === undefined ? [] : [rule.note]),
    ...body.notes,
    ...listedNotes(rule, ofUnits, context),
    ...baseNotes(rule, ofUnits, context),
    ...smallBaseNotes(rule, ofUnits, context),
  ];
  return {
    id: rule.id,
    rule,
    title: titleOf(rule.title, unitOfTable(rule), context.computed.ruleSet),
    number: isOtherData ? null : (rule.table ?? rule.figure ?? null),
    figureNumber: isOtherData ? null : (rule.figure ?? null),
    baseLabel: rule.base.label,
    ...body,
    rowTitle: rule.rowTitle ?? body.rowTitle,
    rows: inOrder(body.rows, rule.order),
    notes,
  };
}

/** The tables of the number of units by a main result. */
export function mainTables(tables: readonly ResultTable[], ruleSet: RuleSet): readonly ResultTable[] {
  return tables.filter(({ rule }) => rule.kind === "distribution" && isMain(rule.of, ruleSet));
}
