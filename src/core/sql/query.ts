import { missingCodesOf } from "../ruleset/answer-list.ts";
import type { Item, RuleSet } from "../ruleset/ruleset.ts";
import { answerColumn, isUnreadable, unitColumn } from "./answers.ts";
import { CannotSay } from "./cannot-say.ts";
import { sqlColumns, type SqlColumn, type SqlRefusal } from "./results.ts";
import { all, any, isReserved, quoted } from "./sql.ts";

/** A rule set as one query, and the results that are not in it. */
export interface SqlQuery {
  readonly sql: string;
  readonly refused: readonly SqlRefusal[];
}

/** What a row of the query is about stands in this column. */
const rowKind = "slag";
const [UNIT, ISSUE] = ["enhet", "merknad"];

/**
 * A rule set as one standard query over a table of answers: a row a unit, a column an item and a column of the unit, by their ids. Answers are the
 * texts of the rules, numbers are numbers, and NULL, blanks and missing codes are no answer. Rows of the kind «enhet» have each unit's results, rows of
 * the kind «merknad» what is no answer: its item and what stands there, and the units that stand twice. Limits are the rules' own. Throws CannotSay
 * where a name in the rules is a word of SQL.
 */
export function sqlQuery(ruleSet: RuleSet, table: string): SqlQuery {
  for (const { id } of [...ruleSet.items, ...ruleSet.columns]) if (isReserved(id)) throw new CannotSay({ why: "reserved_word", id });
  const { columns, refused } = sqlColumns(ruleSet);
  const steps = Math.max(0, ...columns.map(({ step }) => step));
  const stages = Array.from({ length: steps }, (_, index) => stageSql(columns, index + 1));
  const outputs = columns.filter(({ isOutput }) => isOutput);
  const last = steps === 0 ? "enheter" : `trinn_${steps}`;
  const sql = [
    `WITH lest AS (`,
    indented([`SELECT`, indented(listed(readColumns(ruleSet))), `FROM ${table}`]),
    `), enheter AS (`,
    indented([`SELECT lest.*,`, indented([`${respondedSql(ruleSet)} AS har_svart`]), `FROM lest`]),
    ...stages,
    `)`,
    unitRows(outputs, last, ruleSet),
    `UNION ALL`,
    issueRows(ruleSet, outputs),
  ].join("\n");
  return { sql: `${sql}\n`, refused };
}

/** Whether the query uses the name itself, for one of its steps. */
export function isOwnName(table: string): boolean {
  return /^(lest|enheter|trinn_\d+)$/i.test(table) || isReserved(table);
}

/** The key of a unit, by the rule set's column for it; the first column where it has none. */
function keyOf({ columns }: RuleSet): string {
  return unitColumn((columns.find(({ role }) => role === "id") ?? columns[0])?.id ?? "");
}

function readColumns(ruleSet: RuleSet): readonly string[] {
  const units = ruleSet.columns.map(({ id }) => `${id} AS ${unitColumn(id)}`);
  return [...units, ...ruleSet.items.map((item) => `${readSql(item, ruleSet)} AS ${answerColumn(item.id)}`)];
}

/** An answer, or NULL for what is read as an empty cell. */
function readSql(item: Item, ruleSet: RuleSet): string {
  const codes = missingCodesOf(ruleSet, item);
  if (item.number) {
    const numbers = codes.filter((code) => /^-?\d+(\.\d+)?$/.test(code));
    return numbers.length === 0 ? item.id : `CASE WHEN ${item.id} IN (${numbers.join(", ")}) THEN NULL ELSE ${item.id} END`;
  }
  return `CASE WHEN ${item.id} IN (${["", ...codes].map(quoted).join(", ")}) THEN NULL ELSE ${item.id} END`;
}

/** A unit with any answer, whose key stands once. */
function respondedSql(ruleSet: RuleSet): string {
  const isAnswered = any(ruleSet.items.map(({ id }) => `${answerColumn(id)} IS NOT NULL`));
  return `COUNT(*) OVER (PARTITION BY ${keyOf(ruleSet)}) = 1 AND (${isAnswered})`;
}

/** The columns that can be computed when those of the steps before are. */
function stageSql(columns: readonly SqlColumn[], step: number): string {
  const before = step === 1 ? "enheter" : `trinn_${step - 1}`;
  const own = columns.filter((column) => column.step === step).map(({ name, sql }) => `${sql} AS ${name}`);
  return [`), trinn_${step} AS (`, indented([`SELECT ${before}.*,`, indented(listed(own)), `FROM ${before}`])].join("\n");
}

/** The units with their results; what issues have beside them is empty. */
function unitRows(columns: readonly SqlColumn[], from: string, ruleSet: RuleSet): string {
  const values = columns.map(({ name }) => name);
  return select(
    [`${quoted(UNIT)} AS ${rowKind}`, `${keyOf(ruleSet)} AS enhet`, ...values, "'' AS funn", "'' AS sporsmal", "'' AS svar"],
    `FROM ${from}`,
  );
}

/** What a person should look at: units that stand twice or have no answers, and what is no answer. */
function issueRows(ruleSet: RuleSet, columns: readonly SqlColumn[]): string {
  const none = columns.map(({ type }) => `CAST(NULL AS ${type})`);
  const key = keyOf(ruleSet);
  const twice = `COUNT(*) OVER (PARTITION BY ${key}) > 1`;
  const issue = (found: string, item: string, answer: string, from: string) =>
    select([quoted(ISSUE), key, ...none, quoted(found), item, answer], from);
  const unreadable = ruleSet.items.flatMap((item) => {
    const condition = isUnreadable(item, ruleSet);
    const column = answerColumn(item.id);
    const found = item.number ? `CAST(${column} AS VARCHAR(40))` : column;
    return condition === "FALSE" ? [] : [issue("answer_unknown", quoted(item.id), found, `FROM lest WHERE ${condition}`)];
  });
  return [
    issue("unit_duplicate", "''", "''", `FROM (SELECT lest.*, ${twice} AS er_dobbel FROM lest) AS enhet_dobbel WHERE er_dobbel`),
    issue("unit_no_answers", "''", "''", `FROM lest WHERE ${all(ruleSet.items.map(({ id }) => `${answerColumn(id)} IS NULL`))}`),
    ...unreadable,
  ].join("\nUNION ALL\n");
}

function select(columns: readonly string[], from: string): string {
  return [`SELECT`, indented(listed(columns)), from].join("\n");
}

function listed(columns: readonly string[]): readonly string[] {
  return columns.map((column, index) => (index < columns.length - 1 ? `${column},` : column));
}

function indented(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split("\n"))
    .map((line) => `  ${line}`)
    .join("\n");
}
