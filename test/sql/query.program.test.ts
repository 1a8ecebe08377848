import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { drawSurvey, ruleSet as ssb } from "../../bench/survey.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { sqlQuery } from "../../src/core/sql/query.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { assessedSheet } from "../core/assessed.ts";
import { sheetOf } from "../core/surveys.ts";
import { anyRuleSet } from "../fuzz/any-rule-set.ts";
import { anyUnits, sheetOfUnits } from "../fuzz/any-units.ts";
import { Random } from "../fuzz/random.ts";
import { runDuckDb, testWithPeers } from "./peers.ts";

/*
 * The query of a rule set on DuckDB, beside the core on the same answers: every value of every unit.
 */

const scratch = mkdtempSync(path.join(tmpdir(), "sql-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** A table of answers: its columns by the ids of the rules, and a row a unit. */
interface Answers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Rows = readonly Readonly<Record<string, string>>[];

/** Statements that fill a table from a file, and write what a query gives into another. */
function statementsOf(name: string, ruleSet: RuleSet, { columns, rows }: Answers): readonly string[] {
  const file = path.join(scratch, `${name}.csv`);
  writeFileSync(
    file,
    Papa.unparse([[...columns], ...rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? "" : cell)))]),
  );
  const isNumber = (id: string) =>
    ruleSet.items.some((item) => item.id === id && item.number) ||
    ruleSet.columns.some((column) => column.id === id && column.role === "number");
  const typed = columns.map((id) => `${id} ${isNumber(id) ? "DOUBLE" : "VARCHAR"}`);
  return [
    `CREATE TABLE ${name} (${typed.join(", ")})`,
    `COPY ${name} FROM '${file}' (HEADER, QUOTE '"', NULLSTR '')`,
    `COPY (${sqlQuery(ruleSet, name).sql}) TO '${path.join(scratch, `${name}-ut.csv`)}' (HEADER)`,
  ];
}

const resultOf = (name: string): Rows =>
  Papa.parse<Record<string, string>>(readFileSync(path.join(scratch, `${name}-ut.csv`), "utf8"), { header: true, skipEmptyLines: true })
    .data;

/** What differs from the core, unit by unit; the units' keys must differ. */
function differences(ruleSet: RuleSet, { columns, rows }: Answers, found: Rows): readonly string[] {
  const { assessment } = assessedSheet(sheetOf([[...columns], ...rows]), { ruleSet });
  if (!assessment) return found.some(({ slag }) => slag === "enhet") ? ["the core finds no units"] : [];
  const { refused } = sqlQuery(ruleSet, "x");
  const units = found.filter(({ slag }) => slag === "enhet");
  const byKey = new Map(units.map((row) => [row["enhet"], row]));
  const results = outputColumns(ruleSet).filter(({ label }) => !refused.some((one) => one.label === label));
  const wrong: string[] =
    units.length === assessment.responses.size ? [] : [`${units.length} units, ${assessment.responses.size} in the core`];
  assessment.responses.ids.forEach((id, unit) => {
    const row = byKey.get(id);
    for (const column of results) {
      const own = column.valueOf(assessment, unit);
      const text = row?.[column.id] ?? "missing";
      const theirs = text === "" ? null : Number(text);
      if (own !== theirs) wrong.push(`${id} ${column.id}: ${String(theirs)}, in the core ${String(own)}`);
    }
  });
  return wrong;
}

testWithPeers("the query of the built-in rules has every value of the core's for 100 000 units", async () => {
  const { header, rows } = drawSurvey(100_000);
  const columns = ["kommunenr", ...header.slice(1)];
  const random = new Random(7);
  // Some answers are none of the list's, and some units have left out an answer.
  const slipped = rows.map((row) => row.map((cell, at) => (at > 0 && random.chance(0.002) ? random.of([null, "Kanskje"]) : cell)));
  runDuckDb(statementsOf("svar", ssb, { columns, rows: slipped }));
  const found = resultOf("svar");
  expect(differences(ssb, { columns, rows: slipped }, found).slice(0, 10)).toEqual([]);
  const unknown = slipped.flat().filter((cell) => cell === "Kanskje").length;
  expect(found.filter(({ funn }) => funn === "answer_unknown")).toHaveLength(unknown);
  return Promise.resolve();
});

testWithPeers("the queries of 20 generated rule sets have every value of the core's, but for what is refused by name", async () => {
  const made: { readonly name: string; readonly ruleSet: RuleSet; readonly answers: Answers }[] = [];
  for (let seed = 1; made.length < 20; seed++) {
    const loaded = loadRuleSet(anyRuleSet(new Random(seed)), formatTexts("nb"), []);
    if (loaded.kind !== "sound") continue;
    const { ruleSet } = loaded;
    const random = new Random(2000 + seed);
    const units = Array.from({ length: 10 }, () => anyUnits(ruleSet, random)).flat();
    const cells = sheetOfUnits(ruleSet, units).cells as readonly (readonly Cell[])[];
    const numbers = new Set(ruleSet.items.flatMap(({ id, number }) => (number ? [id] : [])));
    const columns = (cells[0] ?? []).map(String);
    const rows = cells.slice(1).map((row, index) =>
      row.map((cell, at): Cell => {
        if (at === 0) return String(index + 1).padStart(3, "0");
        if (at < 4) return cell;
        // A column of numbers holds numbers, and dates are texts.
        if (numbers.has(columns[at] ?? "")) return typeof cell === "number" ? cell : null;
        if (cell === " ") return null;
        return cell !== null && typeof cell === "object" ? ("date" in cell ? cell.date : null) : random.chance(0.03) ? "tull" : cell;
      }),
    );
    made.push({
      name: `sett_${made.length}`,
      ruleSet: { ...ruleSet, columns: ruleSet.columns.map((one) => (one.digits ? { ...one, digits: 3 } : one)) },
      answers: { columns, rows },
    });
  }
  runDuckDb(made.flatMap(({ name, ruleSet, answers }) => statementsOf(name, ruleSet, answers)));
  for (const { name, ruleSet, answers } of made)
    expect([name, ...differences(ruleSet, answers, resultOf(name))].slice(0, 5)).toEqual([name]);
  return Promise.resolve();
});
