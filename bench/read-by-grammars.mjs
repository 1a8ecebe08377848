import { readFileSync } from "node:fs";
import { stdout } from "node:process";
import { SparkSQL, TrinoSQL } from "dt-sql-parser";

/** Reads the queries on its input, a JSON list, by the grammars of Spark and of Trino; the errors of each stand on its output. */
const errors = (grammar, sql) => grammar.validate(sql).map(({ startLine, message }) => `${startLine}: ${message}`);
const queries = JSON.parse(readFileSync(0, "utf8"));
stdout.write(JSON.stringify(queries.map((sql) => ({ spark: errors(new SparkSQL(), sql), trino: errors(new TrinoSQL(), sql) }))));
