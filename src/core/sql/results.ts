import { byId } from "../basics/by-id.ts";
import { mostDecimals, scaledUp } from "../basics/decimals.ts";
import { definitionsOf, findIn } from "../kinds/kinds.ts";
import { foundBy, type Definition } from "../kinds/kind.ts";
import type { Aggregate, Composite, RuleSet } from "../ruleset/ruleset.ts";
import { inputsNeeded } from "../score/combine.ts";
import { CannotSay, type SqlReason } from "./cannot-say.ts";
import { allHold } from "./conditions.ts";
import { countSql } from "./count.ts";
import { resultColumns } from "./result-columns.ts";
import { cases, sum } from "./sql.ts";

/** One column of the results: its name, what it is, and after how many others it can be computed. */
export interface SqlColumn {
  readonly name: string;
  readonly sql: string;
  readonly step: number;
  readonly type: "DOUBLE" | "INTEGER";
  /** Shown among the results; false for a step on the way. */
  readonly isOutput: boolean;
}

/** A result that is not in the query, and why. */
export interface SqlRefusal {
  readonly label: string;
  readonly reason: SqlReason;
}

/** The columns of all results that SQL can say, in the order they are computed, and the others by name. */
export function sqlColumns(ruleSet: RuleSet): { readonly columns: readonly SqlColumn[]; readonly refused: readonly SqlRefusal[] } {
  const find = findIn(ruleSet);
  const done = new Map<Definition, number>();
  const columns: SqlColumn[] = [];
  const refused: SqlRefusal[] = [];
  for (const definition of definitionsOf(ruleSet)) {
    try {
      const builtOn = definition.builtOn(find);
      const lacking = builtOn.find((one) => !done.has(one));
      if (lacking) throw new CannotSay({ why: "builds_on", label: lacking.label });
      const step = 1 + Math.max(0, ...builtOn.map((one) => done.get(one) ?? 0));
      const made = columnsOf(definition, step, ruleSet);
      columns.push(...made);
      done.set(definition, Math.max(...made.map((one) => one.step)));
    } catch (error) {
      if (!(error instanceof CannotSay)) throw error;
      refused.push({ label: definition.label, reason: error.reason });
    }
  }
  return { columns, refused };
}

function columnsOf(definition: Definition, step: number, ruleSet: RuleSet): readonly SqlColumn[] {
  const { number, code } = resultColumns(definition);
  const { isOutput } = definition;
  if (number === null) return [{ name: code, sql: codeSql(definition, ruleSet), step, type: "INTEGER", isOutput }];
  return [
    { name: number, sql: numberSql(definition, ruleSet), step, type: "DOUBLE", isOutput },
    { name: code, sql: scoreSql(definition, number), step: step + 1, type: "INTEGER", isOutput },
  ];
}

function numberSql({ made }: Definition, ruleSet: RuleSet): string {
  if (made.form === "counted") return countSql(made.rule, ruleSet);
  if (made.form === "combined") return combinedSql(made.rule, ruleSet);
  throw new Error("only counted and combined results are numbers");
}

/** How many limits a number has reached. */
function scoreSql({ cut }: Definition, number: string): string {
  if (cut?.cutPoints.method !== "fixed") throw new CannotSay({ why: "limits_from_data" });
  const { limits } = cut.cutPoints;
  const below = limits.map((limit, score) => [`${number} < ${limit}`, String(score)] as const);
  return cases([[`${number} IS NULL`, "NULL"], ...below], String(limits.length));
}

/** Results put together, as `score/combine` has it. */
function combinedSql({ inputs, measure, missing }: Aggregate, ruleSet: RuleSet): string {
  const find = findIn(ruleSet);
  const parts = inputs.map(({ of, weight = 1 }) => {
    const definition = foundBy(find, of);
    const { number, code } = resultColumns(definition);
    const range = "count" in of ? definition.range(find) : null;
    const decimals = "count" in of ? (range?.decimals ?? null) : 0;
    if (decimals === null) throw new CannotSay({ why: "quotients_added" });
    return { column: "count" in of ? (number ?? code) : code, weight, decimals };
  });
  const weightDecimals = mostDecimals(parts.map(({ weight }) => weight));
  const decimals = weightDecimals + Math.max(0, ...parts.map((part) => part.decimals));
  const scale = 10 ** decimals;
  const units = sum(
    parts.map(({ column, weight, decimals: own }) =>
      decimals === 0 && own === 0
        ? `COALESCE(${times(weight, column)}, 0)`
        : `COALESCE(CAST(ROUND(${column} * ${weight * scale}) AS BIGINT), 0)`,
    ),
  );
  const known = sum(parts.map(({ column, weight }) => `CASE WHEN ${column} IS NULL THEN 0 ELSE ${scaledUp(weight, weightDecimals)} END`));
  const number = sum(parts.map(({ column }) => `CASE WHEN ${column} IS NULL THEN 0 ELSE 1 END`));
  const all = parts.reduce((total, { weight }) => total + scaledUp(weight, weightDecimals), 0);
  const fillsIn = measure === "sum" && missing?.policy === "atLeast" && missing.rest === "mean";
  const value =
    measure === "mean" || fillsIn
      ? `CAST(${fillsIn ? all : 10 ** weightDecimals} * (${units}) AS DOUBLE) / ((${known}) * ${scale})`
      : `CAST(${units} AS DOUBLE) / ${scale}`;
  return cases([[`${number} < ${Math.max(1, inputsNeeded(missing, parts.length))}`, "NULL"]], value);
}

function times(factor: number, column: string): string {
  return factor === 1 ? column : `${factor} * ${column}`;
}

function codeSql({ made, kind, id }: Definition, ruleSet: RuleSet): string {
  switch (made.form) {
    case "crossed":
      return crossedSql(made, ruleSet);
    case "classes":
      return kind === "nominal" ? classSql(id, ruleSet) : ruledSql(byId(ruleSet.composites, id), ruleSet);
    case "counted":
    case "combined":
      throw new Error("a cut result has a number");
    default:
      return made satisfies never;
  }
}

type Crossed = Extract<Definition["made"], { form: "crossed" }>;

/** The places of the matrix by the grade that stands there. */
function crossedSql({ layers, rows, columns, matrices }: Crossed, ruleSet: RuleSet): string {
  const find = findIn(ruleSet);
  const of = (side: Crossed["rows"]) => resultColumns(foundBy(find, side)).code;
  const [height, width] = [matrices[0]?.length ?? 0, matrices[0]?.[0]?.length ?? 0];
  const places = new Map<number, number[]>();
  matrices.flat(2).forEach((grade, place) => places.set(grade, [...(places.get(grade) ?? []), place]));
  const layer = layers === null ? "" : `${of(layers)} * ${height * width} + `;
  const place = `${layer}${of(rows)} * ${width} + ${of(columns)}`;
  return cases([...places].sort(([a], [b]) => a - b).map(([grade, all]) => [`${place} IN (${all.join(", ")})`, String(grade)]));
}

/** The first class whose conditions all hold, of a unit that has answered. */
function classSql(id: string, ruleSet: RuleSet): string {
  const { classes } = byId(ruleSet.nominals, id);
  return cases([["NOT har_svart", "NULL"], ...classes.map(({ code, when }) => [allHold(when, ruleSet), String(code)] as const)]);
}

/** Higher than any grade, and lower. */
const [ABOVE, BELOW] = ["999", "-1"];

/** A grade by the first rule that holds: known where all rules that may decide it give the same, the lowest and the highest. */
function ruledSql(composite: Composite, ruleSet: RuleSet): string {
  if (!("rules" in composite)) throw new Error(`${composite.id} has no rules`);
  const { rules, otherwise } = composite;
  const decided = rules.map(({ grade, when }) => ({ grade: String(grade), holds: allHold(when, ruleSet) }));
  const possible = (pick: "LEAST" | "GREATEST", none: string, unknown: string) =>
    decided.reduceRight(
      (later, { grade, holds }) =>
        `${pick}(CASE WHEN NOT (${holds}) THEN ${none} ELSE ${grade} END, CASE WHEN ${holds} THEN ${none} ELSE ${later} END)`,
      otherwise === undefined ? unknown : String(otherwise),
    );
  const [lowest, highest] = [possible("LEAST", ABOVE, BELOW), possible("GREATEST", BELOW, ABOVE)];
  return cases([
    ["NOT har_svart", "NULL"],
    [`${lowest} = ${highest}`, lowest],
  ]);
}
