import { builtInLayouts } from "../maps/tile-layouts.ts";
import type { Tiles } from "../ruleset/tiles.ts";
import type { Definition, Reference } from "../kinds/kind.ts";
import { collections, declaredIn, findAmong, keyAndId, kindsOf, kinds } from "../kinds/kinds.ts";
import { rowsOf } from "../ruleset/table-rows.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Condition, Filter, KindName, RuleSet, TableRule, Variable } from "../ruleset/ruleset.ts";

/** Ids used twice, references that point nowhere, and answers that the item does not have. */
export function checkReferences(ruleSet: RuleSet): RuleSetIssue[] {
  const checker = new ReferenceChecker(ruleSet);
  checker.weight();
  checker.lists();
  checker.definitions();
  checker.groupings();
  ruleSet.tables.forEach((table) => {
    checker.table(table);
  });
  checker.examples();
  checker.functions();
  return checker.issues;
}

type Part = "answerList" | "item" | "column" | "grouping" | "scale";

const parts: readonly string[] = ["answerList", "item", "column", "grouping", "scale"] satisfies readonly Part[];
const isPart = (kind: string): kind is Part => parts.includes(kind);

class ReferenceChecker {
  readonly issues: RuleSetIssue[] = [];
  readonly #reported = new Set<string>();
  readonly #ruleSet: RuleSet;
  readonly #defined: readonly Definition[];
  readonly #ids: Readonly<Record<Part, ReadonlySet<string>>>;

  constructor(ruleSet: RuleSet) {
    this.#ruleSet = ruleSet;
    this.#defined = declaredIn(ruleSet);
    const item = this.#unique("items", [...ruleSet.columns, ...ruleSet.items], ruleSet.items);
    for (const kind of kinds) this.#unique(kind.collection, kind.define(ruleSet));
    this.#ids = {
      item,
      answerList: new Set(Object.keys(ruleSet.answerLists)),
      scale: new Set(Object.keys(ruleSet.scales)),
      column: new Set(ruleSet.columns.map(({ id }) => id)),
      grouping: this.#unique("groupings", ruleSet.groupings),
    };
    this.#unique("blocks", ruleSet.blocks);
    this.#unique("tables", ruleSet.tables);
    this.#unique(collections, this.#defined);
  }

  weight(): void {
    const { weight } = this.#ruleSet.unit;
    if (weight === undefined) return;
    this.#known("column", weight, "unit.weight");
    const column = this.#ruleSet.columns.find(({ id }) => id === weight);
    if (column && column.role !== "number")
      this.#report({ severity: "error", where: "unit.weight", code: "weight_no_number", column: column.label });
  }

  lists(): void {
    for (const [id, list] of Object.entries(this.#ruleSet.answerLists)) {
      const where = `answerLists.${id}`;
      const named = [
        ...Object.keys(list.spellings),
        ...Object.keys(list.shown ?? {}),
        ...(list.ticks ? [list.ticks.ticked, list.ticks.unticked] : []),
        ...(list.aside ?? []),
        ...(list.missing ?? []),
      ];
      this.#answersIn(list.answers, named, where);
    }
    for (const { id, answers, askedIf } of this.#ruleSet.items) {
      if (answers !== undefined) this.#known("answerList", answers, `items.${id}`);
      if (askedIf) this.#filter(askedIf, `items.${id}.askedIf`);
    }
    for (const { id, items, otherText } of this.#ruleSet.blocks)
      for (const item of [...items, ...(otherText?.item === undefined ? [] : [otherText.item])]) this.#known("item", item, `blocks.${id}`);
  }

  definitions(): void {
    for (const definition of this.#defined) for (const reference of definition.references()) this.#reference(reference);
  }

  groupings(): void {
    for (const grouping of this.#ruleSet.groupings) {
      const where = `groupings.${grouping.id}`;
      this.#variable(grouping.of, where);
      if (grouping.kind === "groups") this.#conditions([{ of: grouping.of, in: grouping.groups.flatMap(({ values }) => values) }], where);
    }
  }

  table(table: TableRule): void {
    const where = `tables.${table.id}`;
    this.#conditions(table.base.where, where);
    if (table.splitBy) this.#variable(table.splitBy, where);
    this.#order(table, where);
    switch (table.kind) {
      case "distribution":
        this.#variable(table.of, where);
        return;
      case "map":
        this.#variable(table.of, where);
        this.#tiles(table.tiles, where);
        return;
      case "items":
        for (const item of table.items) for (const { answers } of table.answers) this.#answers(item, answers, where, false);
        return;
      case "breakdown":
        this.#variable(table.by, where);
        this.#conditions(table.share, where);
        return;
      case "cross":
        this.#variable(table.rows, where);
        this.#variable(table.columns, where);
        return;
      case "response":
        this.#variable(table.by, where);
        return;
      case "summary":
        for (const id of table.indicators)
          if (!this.#ruleSet.indicators.some((one) => one.id === id)) this.#nowhere("indicator", id, where);
        return;
      case "list":
        this.#conditions(table.where, where);
        for (const variable of table.show) this.#variable(variable, where);
        return;
      default:
        table satisfies never;
    }
  }

  /** The rows that a table's order names; `checkValues` knows the values of what has no answers. */
  #order(table: TableRule, where: string): void {
    const rows = rowsOf(table);
    if (rows) this.#conditions([{ of: rows, in: table.order ?? [] }], where);
    else if (table.kind === "items" || table.kind === "summary") {
      const known = table.kind === "items" ? table.items : table.indicators;
      for (const id of (table.order ?? []).map(String).filter((one) => !known.includes(one))) {
        const kind = table.kind === "items" ? "item" : "indicator";
        this.#report({ severity: "error", where, code: "reference_nowhere", id, kind, known });
      }
    }
  }

  /** A layout that comes with the program, or squares of which each is one unit's. */
  #tiles(tiles: Tiles | undefined, where: string): void {
    if (typeof tiles === "string") {
      const known = builtInLayouts;
      if (!known.includes(tiles)) this.#report({ severity: "error", where, code: "reference_nowhere", id: tiles, kind: "tiles", known });
      return;
    }
    const units = new Map<string, string[]>();
    for (const [unit, square] of Object.entries(tiles ?? {})) units.set(String(square), [...(units.get(String(square)) ?? []), unit]);
    for (const [square, all] of units)
      if (all.length > 1) this.#report({ severity: "error", where, code: "square_of_several", square, units: all });
  }

  examples(): void {
    for (const { title, answers } of this.#ruleSet.examples) {
      for (const [item, answer] of Object.entries(answers)) this.#answers(item, [String(answer)], `examples.${title}`, true);
    }
  }

  functions(): void {
    const results = new Set(this.#defined.map(({ id }) => id));
    for (const [name, id] of Object.entries(this.#ruleSet.functions))
      if (!results.has(id)) this.#nowhere("result", id, `functions.${name}`);
  }

  #reference(reference: Reference): void {
    const { where } = reference;
    if ("scale" in reference) this.#known("scale", reference.scale, where);
    else if ("condition" in reference) this.#conditions([reference.condition], where);
    else if ("variable" in reference) this.#variable(reference.variable, where);
    else if ("filter" in reference) this.#filter(reference.filter, where);
    else if ("answers" in reference) this.#answers(reference.item, reference.answers, where, reference.isOfAll);
    else if (reference.among === null) this.#known("item", reference.item, where);
    else if (!reference.among.includes(reference.item)) this.#nowhere("item", reference.item, where);
  }

  #conditions(conditions: readonly Condition[], where: string): void {
    for (const condition of conditions) {
      const { of } = condition;
      this.#variable(of, where);
      if ("item" in of && "in" in condition) this.#answers(of.item, condition.in.map(String), where, true);
    }
  }

  #filter(filter: Filter, where: string): void {
    if ("all" in filter) for (const one of filter.all) this.#filter(one, where);
    else if ("any" in filter) for (const one of filter.any) this.#filter(one, where);
    else if ("not" in filter) this.#filter(filter.not, where);
    else if ("answers" in filter) this.#answers(filter.item, filter.answers, where, false);
    else this.#known("item", filter.item, where);
  }

  #variable(variable: Variable, where: string): void {
    if ("column" in variable) this.#known("column", variable.column, where);
    else if ("item" in variable) this.#known("item", variable.item, where);
    else if ("grouping" in variable) this.#known("grouping", variable.grouping, where);
    else if (!findAmong(this.#defined)(variable)) {
      const [kind, ...others] = kindsOf(variable);
      this.#nowhere(kind && others.length === 0 ? kind.name : "result", keyAndId(variable).id, where);
    }
  }

  /** `passesNumbers`: answers that are asked for of several items at once are not those of a number or a date. */
  #answers(id: string, answers: readonly string[], where: string, passesNumbers: boolean): void {
    const item = this.#ruleSet.items.find((one) => one.id === id);
    const list = item?.answers;
    if (!item) this.#nowhere("item", id, where);
    else if (list === undefined) {
      if (!passesNumbers) this.#answersIn([], answers, where);
    } else this.#answersIn(this.#ruleSet.answerLists[list]?.answers ?? [], answers, where);
  }

  #answersIn(allowed: readonly string[], answers: readonly string[], where: string): void {
    for (const answer of answers) {
      if (!allowed.includes(answer)) this.#report({ severity: "error", where, code: "answer_nowhere", answer, allowed });
    }
  }

  #known(kind: Part, id: string, where: string): void {
    if (!this.#ids[kind].has(id)) this.#nowhere(kind, id, where);
  }

  #nowhere(kind: Part | KindName | "result", id: string, where: string): void {
    const known = isPart(kind)
      ? [...this.#ids[kind]]
      : this.#defined.filter((one) => kind === "result" || one.kind === kind).map((one) => one.id);
    this.#report({ severity: "error", where, code: "reference_nowhere", id, kind, known });
  }

  /** One issue for one fault: a misspelt answer of an indicator is wrong for each of its items alike. */
  #report(issue: RuleSetIssue): void {
    const key = JSON.stringify(issue);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.issues.push(issue);
  }

  /** The ids of `list`; those that `all` has twice are issues. */
  #unique(where: string, all: readonly { readonly id: string }[], list = all): ReadonlySet<string> {
    const ids = all.map(({ id }) => id);
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
      this.issues.push({ severity: "error", where, code: "id_twice", id });
    }
    return new Set(list.map(({ id }) => id));
  }
}
