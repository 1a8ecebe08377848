import type { RuleSetIssue } from "./ruleset-issue.ts";
import type { Condition, RuleSet, TableRule, Variable } from "./ruleset.ts";

/** Ids used twice, references that point nowhere, and answers that the item does not have. */
export function checkReferences(ruleSet: RuleSet): RuleSetIssue[] {
  const checker = new ReferenceChecker(ruleSet);
  checker.lists();
  checker.indicators();
  checker.classifications();
  ruleSet.tables.forEach((table) => {
    checker.table(table);
  });
  checker.examples();
  checker.functions();
  return checker.issues;
}

type Kind = "answerList" | "item" | "column" | "indicator" | "composite" | "nominal" | "grouping" | "scale";

class ReferenceChecker {
  readonly issues: RuleSetIssue[] = [];
  readonly #reported = new Set<string>();
  readonly #ruleSet: RuleSet;
  readonly #ids: Readonly<Record<Kind, ReadonlySet<string>>>;

  constructor(ruleSet: RuleSet) {
    this.#ruleSet = ruleSet;
    const columnsAndItems = [...ruleSet.columns, ...ruleSet.items];
    this.#ids = {
      answerList: new Set(Object.keys(ruleSet.answerLists)),
      scale: new Set(Object.keys(ruleSet.scales)),
      item: this.#unique("items", columnsAndItems, ruleSet.items),
      column: new Set(ruleSet.columns.map(({ id }) => id)),
      indicator: this.#unique("indicators", ruleSet.indicators),
      composite: this.#unique("composites", ruleSet.composites),
      nominal: this.#unique("nominals", ruleSet.nominals),
      grouping: this.#unique("groupings", ruleSet.groupings),
    };
    this.#unique("blocks", ruleSet.blocks);
    this.#unique("tables", ruleSet.tables);
    this.#unique("indicators, composites, nominals", [...ruleSet.indicators, ...ruleSet.composites, ...ruleSet.nominals]);
  }

  lists(): void {
    for (const [id, list] of Object.entries(this.#ruleSet.answerLists)) {
      const where = `answerLists.${id}`;
      const named = [
        ...Object.keys(list.spellings),
        ...(list.ticks ? [list.ticks.ticked, list.ticks.unticked] : []),
        ...(list.aside ?? []),
      ];
      this.#answersIn(list.answers, named, where);
    }
    for (const { id, answers, askedIf } of this.#ruleSet.items) {
      this.#known("answerList", answers, `items.${id}`);
      if (askedIf) this.#answers(askedIf.item, askedIf.answers, `items.${id}.askedIf`);
    }
    for (const { id, items } of this.#ruleSet.blocks) for (const item of items) this.#known("item", item, `blocks.${id}`);
  }

  indicators(): void {
    for (const { id, gate, items, points, scale } of this.#ruleSet.indicators) {
      const where = `indicators.${id}`;
      this.#known("scale", scale, where);
      if (gate) this.#answers(gate.item, gate.answers, `${where}.gate`);
      for (const item of items) this.#known("item", item, where);
      for (const line of points) {
        for (const item of line.items ?? []) if (!items.includes(item)) this.#nowhere("item", item, `${where}.points`);
        for (const item of line.items ?? items) this.#answers(item, line.answers, `${where}.points`);
      }
    }
  }

  classifications(): void {
    const before = new Set<string>();
    for (const { id, rows, columns } of this.#ruleSet.composites) {
      for (const reference of [rows, columns]) {
        if ("score" in reference) this.#known("indicator", reference.score, `composites.${id}`);
        else if (!before.has(reference.grade)) this.#nowhere("composite", reference.grade, `composites.${id}`);
      }
      before.add(id);
    }
    for (const { id, classes } of this.#ruleSet.nominals) for (const { when } of classes) this.#conditions(when, `nominals.${id}`);
    for (const grouping of this.#ruleSet.groupings) {
      const where = `groupings.${grouping.id}`;
      this.#variable(grouping.of, where);
      if (grouping.kind === "groups") this.#conditions([{ of: grouping.of, in: grouping.groups.flatMap(({ values }) => values) }], where);
    }
  }

  table(table: TableRule): void {
    const where = `tables.${table.id}`;
    this.#conditions(table.base.where, where);
    switch (table.kind) {
      case "distribution":
        this.#variable(table.of, where);
        return;
      case "items":
        for (const item of table.items) for (const { answers } of table.answers) this.#answers(item, answers, where);
        return;
      case "breakdown":
        this.#variable(table.by, where);
        this.#conditions(table.share, where);
        return;
      case "cross":
        this.#variable(table.rows, where);
        this.#variable(table.columns, where);
        return;
      case "summary":
        for (const id of table.indicators) this.#known("indicator", id, where);
        return;
      case "list":
        this.#conditions(table.where, where);
        for (const variable of table.show) this.#variable(variable, where);
        return;
      default:
        table satisfies never;
    }
  }

  examples(): void {
    for (const { title, answers } of this.#ruleSet.examples) {
      for (const [item, answer] of Object.entries(answers)) this.#answers(item, [answer], `examples.${title}`);
    }
  }

  functions(): void {
    const { functions, indicators, composites, nominals } = this.#ruleSet;
    const results = new Set([...indicators, ...composites, ...nominals].map(({ id }) => id));
    for (const [name, id] of Object.entries(functions)) if (!results.has(id)) this.#nowhere("result", id, `functions.${name}`);
  }

  #conditions(conditions: readonly Condition[], where: string): void {
    for (const { of, in: values } of conditions) {
      this.#variable(of, where);
      if ("item" in of) this.#answers(of.item, values.map(String), where);
    }
  }

  #variable(variable: Variable, where: string): void {
    if ("column" in variable) this.#known("column", variable.column, where);
    else if ("item" in variable) this.#known("item", variable.item, where);
    else if ("count" in variable) this.#known("indicator", variable.count, where);
    else if ("score" in variable) this.#known("indicator", variable.score, where);
    else if ("grade" in variable) this.#known("composite", variable.grade, where);
    else if ("class" in variable) this.#known("nominal", variable.class, where);
    else this.#known("grouping", variable.grouping, where);
  }

  #answers(item: string, answers: readonly string[], where: string): void {
    const list = this.#ruleSet.items.find(({ id }) => id === item)?.answers;
    if (list === undefined) this.#nowhere("item", item, where);
    else this.#answersIn(this.#ruleSet.answerLists[list]?.answers ?? [], answers, where);
  }

  #answersIn(allowed: readonly string[], answers: readonly string[], where: string): void {
    for (const answer of answers) {
      if (!allowed.includes(answer)) this.#report({ severity: "error", where, code: "answer_nowhere", answer, allowed });
    }
  }

  #known(kind: Kind, id: string, where: string): void {
    if (!this.#ids[kind].has(id)) this.#nowhere(kind, id, where);
  }

  #nowhere(kind: Kind | "result", id: string, where: string): void {
    const { indicator, composite, nominal } = this.#ids;
    const known = kind === "result" ? [...indicator, ...composite, ...nominal] : [...this.#ids[kind]];
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
