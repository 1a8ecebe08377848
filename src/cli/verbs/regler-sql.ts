import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { CannotSay } from "../../core/sql/cannot-say.ts";
import { isOwnName, sqlQuery, type SqlQuery } from "../../core/sql/query.ts";
import type { Context } from "../command/context.ts";
import { COMPUTED, COMPUTED_WITH_ERRORS } from "../command/exit-code.ts";
import { print } from "../command/io.ts";
import { Problem } from "../command/problem.ts";

/** A name that every database takes as it stands: of a table, and of its schema and catalogue before it. */
const TABLE = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*){0,2}$/;

/** Writes a rule set as one query, and names what is not in it. Returns the exit code. */
export function writeSql(ruleSet: RuleSet, { command, io, texts }: Context): number {
  const table = command.values.get("table") ?? "svar";
  if (!TABLE.test(table) || isOwnName(table)) throw new Problem({ code: "table_name", name: table });
  const { sql, refused } = queryOf(ruleSet, table);
  io.stdout.write(sql);
  print(
    io.stderr,
    refused.map(({ label, reason }) => texts.rules.notInQuery(label, reason)),
  );
  return refused.length === 0 ? COMPUTED : COMPUTED_WITH_ERRORS;
}

function queryOf(ruleSet: RuleSet, table: string): SqlQuery {
  try {
    return sqlQuery(ruleSet, table);
  } catch (error) {
    if (error instanceof CannotSay && error.reason.why === "reserved_word") throw new Problem({ code: "name_is_sql", id: error.reason.id });
    throw error;
  }
}
