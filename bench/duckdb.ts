import { DuckDBDataChunk, DuckDBInstance, VARCHAR, type DuckDBConnection } from "@duckdb/node-api";
import type { Cell } from "../src/core/sheet/sheet.ts";
import { sqlQuery } from "../src/core/sql/query.ts";
import { compute, mustAgree, resultNames, resultsOf, withoutNominals, type UnitResults } from "./computed.ts";
import type { Finding } from "./finding.ts";
import { ratio, sideBySide } from "./measure.ts";
import { ruleSet, sheetOf, type Survey } from "./survey.ts";

/** Rows in one of DuckDB's chunks. */
const CHUNK = 2048;

/** The same rules as one DuckDB query over the same answers, in memory and with as many threads as the machine has cores. */
export async function againstDuckDb(survey: Survey, rounds: number): Promise<Finding[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const found = sheetOf(survey);
  await load(connection, survey);
  await connection.run(computeResults());
  mustAgree("DuckDB", resultsOf(compute(found)), await fetchResults(connection));
  const times = await sideBySide(rounds, {
    ours: () => compute(found),
    query: () => connection.run(computeResults()),
    load: () => load(connection, survey),
  });
  connection.closeSync();
  const both = times.query.map((time, round) => time + (times.load[round] ?? NaN));
  return [
    {
      what: "one DuckDB query, data already loaded",
      comparedWith: "validate and score",
      value: ratio(times.query, times.ours),
      unit: "×",
      limit: { is: "at least", value: 1.5 },
    },
    {
      what: "the same, loading the rows included",
      comparedWith: "validate and score",
      value: ratio(both, times.ours),
      unit: "×",
      limit: { is: "at least", value: 8 },
    },
  ];
}

/** The units' results of the query that `indikator regler --sql` writes, which become a table. */
function computeResults(): string {
  return `CREATE OR REPLACE TABLE results AS SELECT * FROM (${sqlQuery(withoutNominals, "answers").sql}) AS rows WHERE slag = 'enhet'`;
}

/** Creates the table of the answers: a number and one text for each item. */
function createAnswers(): string {
  return `CREATE OR REPLACE TABLE answers (${[key, ...ruleSet.items.map(({ id }) => id)].map((id) => `${id} VARCHAR`).join(", ")})`;
}

/** The rule set's column of the units' numbers. */
const key = ruleSet.columns[0]?.id ?? "";

/** Loads with the appender, a chunk of columns at a time: DuckDB's fastest way to load values from JavaScript. */
async function load(connection: DuckDBConnection, { header, rows }: Survey): Promise<void> {
  await connection.run(createAnswers());
  const appender = await connection.createAppender("answers");
  const order = [0, ...ruleSet.items.map(({ id }) => header.indexOf(id))];
  const types = order.map(() => VARCHAR);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const piece = rows.slice(from, from + CHUNK);
    const chunk = DuckDBDataChunk.create(types, piece.length);
    chunk.setColumns(order.map((column) => piece.map((row) => textOrNull(row[column]))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function textOrNull(cell: Cell | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}

async function fetchResults(connection: DuckDBConnection): Promise<UnitResults[]> {
  const names = resultNames();
  const reader = await connection.runAndReadAll(`SELECT ${names.join(", ")} FROM results ORDER BY enhet`);
  return reader.getRows().map((row) => Object.fromEntries(names.map((name, column) => [name, numberOrNull(row[column])])));
}

function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
