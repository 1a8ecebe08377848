import { all, everyUnit, except, having, noUnit, oneOf, type Event } from "./events.ts";
import { askedUnits } from "./table-events.ts";
import { columnOfItem, itemOf, listParts, wantedAnswers } from "../survey.ts";
import { BLANK_VALUE } from "../values.ts";
import { CannotSay } from "../cannot-say.ts";
import { base, columnAt, number, rowOf, shareOf, type CellFormula, type TableMaking } from "./table-cells.ts";

/** The formula of a cell in a table of items. */
export function itemsCell(row: number, column: number, making: TableMaking<"items">): CellFormula | null {
  const { rule, table, survey, decimals, counting } = making;
  const item = itemOf(rowOf(table, row).id, survey);
  if (item.answers === undefined) throw new CannotSay({ why: "date", label: item.label });
  const at = columnOfItem(item, survey);
  const inBase = base(rule, false, survey);
  const notAsked = item.askedIf ? askedUnits(item.askedIf, survey).closed : noUnit;
  const { all: answers } = listParts(item, survey.assessment.ruleSet);
  const giving = (some: readonly string[]): Event => {
    if (at === null) return some.includes(BLANK_VALUE) ? everyUnit : noUnit;
    return having(at, {
      kind: "listed",
      values: some.map((answer) => (answer === BLANK_VALUE ? answer : (wantedAnswers([answer])[0] ?? answer))),
    });
  };
  const id = table.columns[column]?.id;
  if (id === "base" || id === "weightedBase") {
    const of = id === "base" ? { counting: { ...counting, weights: null }, decimals: 0 } : making;
    const inAll = id === "base" && counting.weights !== null ? all(inBase, weighted(counting.weights)) : inBase;
    const units = number(oneOf(all(inAll, giving(answers)), except(all(inAll, giving([BLANK_VALUE])), notAsked)), of);
    return () => units;
  }
  const group = id === "count" ? rule.answers[0] : rule.answers.find((one) => one.id === id);
  const units = number(all(inBase, giving(group?.answers ?? [])), making);
  if (id === "count") return () => units;
  const counts = columnAt(table, "count");
  const weightedBase = columnAt(table, "weightedBase");
  const whole = weightedBase < 0 ? columnAt(table, "base") : weightedBase;
  return (places) => shareOf(counts < 0 ? units : places.at(row, counts), places.at(row, whole), places.absent(row), decimals);
}

/** The units that have a weight. */
export function weighted(column: number): Event {
  return having(column, { kind: "numbers", intervals: [{ from: 0, isFromIn: false, to: Infinity, isToIn: true }] });
}
