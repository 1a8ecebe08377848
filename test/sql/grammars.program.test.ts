import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { ruleSet as ssb } from "../../bench/survey.ts";
import { sqlQuery } from "../../src/core/sql/query.ts";
import { generatedRuleSets } from "../formulas/written-survey.ts";
import { testWithPeers } from "./peers.ts";

/*
 * The queries read by the grammars of the engines that the guide names beside DuckDB: those of Apache Spark and of Trino, as dt-sql-parser has them.
 * That they give the same there as on DuckDB nobody has tried; that they are in the language of both is what is held here.
 */

const bench = path.resolve(import.meta.dirname, "../../bench");

const scratch = mkdtempSync(path.join(tmpdir(), "grammars-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** The errors of each grammar in each query. In a process of its own, bundled: jest cannot load what is made for bundlers. */
function readBy(queries: readonly string[]): readonly { readonly spark: readonly string[]; readonly trino: readonly string[] }[] {
  const file = path.join(scratch, "grammars.cjs");
  buildSync({
    entryPoints: [path.join(bench, "read-by-grammars.mjs")],
    bundle: true,
    outfile: file,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  const told = execFileSync(process.execPath, [file], {
    input: JSON.stringify(queries),
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 1e8,
  });
  return JSON.parse(told.toString()) as ReturnType<typeof readBy>;
}

/** As many as are read in seconds: all of SQL is ambiguous to such a reader, and the built-in rules' 1 800 lines take it two. */
testWithPeers("the queries of the built-in rules and of generated ones are in the languages of Spark and of Trino", () => {
  const queries = [ssb, ...generatedRuleSets(2)].map((ruleSet) => sqlQuery(ruleSet, "svar").sql);
  expect(readBy(queries).filter(({ spark, trino }) => spark.length + trino.length > 0)).toEqual([]);
  const [broken] = readBy([`${queries[0] ?? ""})`]);
  expect([broken?.spark.length, broken?.trino.length]).not.toContain(0);
  return Promise.resolve();
});
