import { simpleFilter } from "../src/core/ruleset/filters.ts";
import { HyperFormula } from "hyperformula";
import { columnLetters } from "../src/core/sheet/address.ts";
import { pointsOf } from "../src/core/ruleset/points.ts";
import { crossingOf } from "../src/core/kinds/composite.ts";
import type { Composite, Indicator } from "../src/core/ruleset/ruleset.ts";
import { compute, mustAgree, resultNames, resultsOf, type UnitResults } from "./computed.ts";
import type { Finding } from "./finding.ts";
import { ratio, sideBySide } from "./measure.ts";
import { ruleSet, sheetOf, type Survey } from "./survey.ts";

type Content = string | number | boolean | null;

/**
 * The same rules as spreadsheet formulas, in a formula engine in JavaScript. The time is of the formulas alone: a sheet with answers
 * and formulas, less a sheet with the answers only. Times are per unit, since an engine is slow with a hundred thousand.
 */
export async function againstFormulas(survey: Survey, many: Survey, rounds: number): Promise<Finding[]> {
  const [found, foundMany] = [sheetOf(survey), sheetOf(many)];
  const answers = survey.rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));
  const formulas = answers.map((row, index) => [...row, ...formulasOf(survey.header, index + 1)]);
  mustAgree("the formula engine", resultsOf(compute(found)), readResults(formulas, survey.header.length));
  const times = await sideBySide(rounds, {
    ours: () => compute(foundMany),
    formulas: () => {
      build(formulas).destroy();
    },
    answers: () => {
      build(answers).destroy();
    },
  });
  const alone = times.formulas.map((time, round) => (time - (times.answers[round] ?? NaN)) / survey.rows.length);
  const ours = times.ours.map((time) => time / many.rows.length);
  const what = `spreadsheet formulas, ${survey.rows.length} units, per unit`;
  const comparedWith = `validate and score ${many.rows.length}, per unit`;
  return [{ what, comparedWith, value: ratio(alone, ours), unit: "×", limit: { is: "at least", value: 200 } }];
}

function build(rows: Content[][]): HyperFormula {
  return HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
}

function readResults(rows: Content[][], width: number): UnitResults[] {
  const engine = build(rows);
  const names = resultNames();
  const results = rows.map((_, row) =>
    Object.fromEntries(
      names.map((name, index) => {
        const value = engine.getCellValue({ sheet: 0, row, col: width + index });
        return [name, typeof value === "number" ? value : null];
      }),
    ),
  );
  engine.destroy();
  return results;
}

/** A unit's formulas in the order of the results' names; `row` counts from 1. */
function formulasOf(header: readonly string[], row: number): string[] {
  const names = resultNames();
  const cellOf = (column: number) => `${columnLetters(column)}${row}`;
  const resultCell = (name: string) => cellOf(header.length + names.indexOf(name));
  const everything = `${cellOf(1)}:${cellOf(header.length - 1)}`;
  const formulas = new Map<string, string>();
  for (const indicator of ruleSet.indicators) {
    const count = names.find((name) => name === `${indicator.id}_antall` || name === `${indicator.id}_poeng`) ?? "";
    formulas.set(count, countFormula(indicator, header, cellOf, everything));
    formulas.set(`${indicator.id}_score`, scoreFormula(indicator, resultCell(count)));
  }
  for (const composite of ruleSet.composites) if (!("rules" in composite)) formulas.set(composite.id, gradeFormula(composite, resultCell));
  return names.map((name) => formulas.get(name) ?? "");
}

/** Empty for a unit without answers, with an invalid answer, or with its gate unanswered. */
function countFormula(indicator: Indicator, header: readonly string[], cellOf: (column: number) => string, everything: string): string {
  const [first, last] = [header.indexOf(indicator.items[0] ?? ""), header.indexOf(indicator.items.at(-1) ?? "")];
  const block = `${cellOf(first)}:${cellOf(last)}`;
  const valid = `COUNTA(${block})=${answersTo(indicator.items[0] ?? "")
    .map((answer) => `COUNTIF(${block},"${answer}")`)
    .join("+")}`;
  const sum = sumFormula(indicator, header, cellOf, block);
  const gate = simpleFilter(indicator.gate);
  if (!gate) return `=IF(AND(COUNTA(${everything})>0,${valid}),${sum},"")`;
  const gateCell = cellOf(header.indexOf(gate.item));
  const closed = answersTo(gate.item).filter((answer) => !gate.answers.includes(answer));
  const isOneOf = (answers: readonly string[]) => `OR(${answers.map((answer) => `${gateCell}="${answer}"`).join(",")})`;
  return `=IF(${valid},IF(${isOneOf(gate.answers)},${sum},IF(${isOneOf(closed)},0,"")),"")`;
}

/** One COUNTIF for each answer that gives points; items whose points differ are counted separately. */
function sumFormula(indicator: Indicator, header: readonly string[], cellOf: (column: number) => string, block: string): string {
  const answers = answersTo(indicator.items[0] ?? "");
  const worths = (item: string) => answers.map((answer) => pointsOf(indicator, item, answer, ruleSet));
  const isAlike = indicator.items.every((item) => worths(item).join() === worths(indicator.items[0] ?? "").join());
  const ranges = isAlike
    ? [{ range: block, item: indicator.items[0] ?? "" }]
    : indicator.items.map((item) => ({ range: cellOf(header.indexOf(item)), item }));
  const terms = ranges.flatMap(({ range, item }) =>
    answers.flatMap((answer) => {
      const points = pointsOf(indicator, item, answer, ruleSet);
      return points === 0 ? [] : [`${points === 1 ? "" : `${points}*`}COUNTIF(${range},"${answer}")`];
    }),
  );
  return terms.join("+");
}

function scoreFormula({ cutPoints }: Indicator, count: string): string {
  const limits = cutPoints.method === "fixed" ? cutPoints.limits : [];
  const steps = limits.map((limit, score) => `IF(${count}<${limit},${score},`).join("");
  return `=IF(${count}="","",${steps}${limits.length}${")".repeat(limits.length)})`;
}

function gradeFormula(composite: Exclude<Composite, { rules: unknown }>, resultCell: (name: string) => string): string {
  const { rows, columns, matrices } = crossingOf(composite);
  const cells = matrices[0] ?? [];
  const cell = (reference: { score: string } | { grade: string }) =>
    resultCell("score" in reference ? `${reference.score}_score` : reference.grade);
  const [row, column] = [cell(rows), cell(columns)];
  return `=IF(OR(${row}="",${column}=""),"",CHOOSE(${row}*${cells[0]?.length ?? 0}+${column}+1,${cells.flat().join(",")}))`;
}

function answersTo(item: string): readonly string[] {
  const list = ruleSet.items.find(({ id }) => id === item)?.answers ?? "";
  return ruleSet.answerLists[list]?.answers ?? [];
}
