import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** DuckDB, and the grammars of other engines, are installed with what the bench measures beside: a hundred megabytes that nothing else needs. */
const bench = path.resolve(import.meta.dirname, "../../bench");
const isThere = ["@duckdb/node-api", "dt-sql-parser"].every((name) => existsSync(path.join(bench, "node_modules", name)));

/** Runs SQL in a process of its own, since jest cannot load what is compiled. */
const program = `
  const { createRequire } = require("node:module");
  const { DuckDBInstance } = createRequire(process.argv[1])("@duckdb/node-api");
  (async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    for (const one of JSON.parse(require("node:fs").readFileSync(0, "utf8"))) await connection.run(one);
    connection.closeSync();
  })().catch((error) => { console.error(error.message); process.exit(1); });
`;

/** Runs statements one after the other in a database of their own. Throws with DuckDB's message where one fails. */
export function runDuckDb(statements: readonly string[]): void {
  execFileSync(process.execPath, ["-e", program, path.join(bench, "package.json")], {
    input: JSON.stringify(statements),
    stdio: ["pipe", "ignore", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
}

/** A test that needs what the bench measures beside; skipped, and named so, where it is not installed; where CI is set a failure. */
export function testWithPeers(name: string, run: () => Promise<void>): void {
  if (isThere) test(name, run);
  else if (process.env["CI"])
    test(name, () => {
      throw new Error("The peers of the bench are not installed: node scripts/bench-peers.mjs");
    });
  else test.skip(`${name} [not run: needs the peers of the bench; node scripts/bench-peers.mjs]`, () => undefined);
}
