import type { RuleSet } from "../ruleset/ruleset.ts";
import type { PutSheet } from "../sheet/change.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { readRules } from "./read-rules.ts";
import { restOf } from "./values/rest.ts";
import type { RuleSheetTexts } from "./values/rule-sheet-texts.ts";
import type { JsonRecord } from "../basics/json.ts";
import { SheetWriter, type KeptColumns } from "./write/sheet-writer.ts";
import { writeTables, writeRest } from "./write/write-tables.ts";

/** What a sheet of rules shows, without its id and name. */
export type RuleSheetBody = Omit<PutSheet, "kind" | "id" | "name">;

/**
 * The whole rule set as tables on a sheet, in the words of one language; `all` are those of every language that a sheet is read in. What the tables
 * do not say, as reading them shows, stands in the last one as path and value, so that the sheet read again is the same rule set. Columns
 * of `kept` are written whether anything is in them or not.
 */
export function writeRules(
  ruleSet: RuleSet,
  texts: RuleSheetTexts,
  all: readonly RuleSheetTexts[],
  kept: KeptColumns = new Map(),
): RuleSheetBody {
  const json = JSON.parse(JSON.stringify(ruleSet)) as JsonRecord; // a rule set is plain data; what is undefined is left out
  const writer = new SheetWriter(texts, all, kept);
  writeTables(writer, json);
  const { json: said } = readRules(sheetOf(writer.body()), all);
  writeRest(writer, restOf(json, said));
  return writer.body();
}

/** What is written, as it is read. */
export function sheetOf({ rows }: Pick<RuleSheetBody, "rows">): Sheet {
  return {
    name: "",
    firstRow: 0,
    firstColumn: 0,
    cells: rows.map((row) => row.map((cell) => cell?.value ?? null)),
    tables: [],
    merges: [],
    hiddenRows: [],
    ownColumns: null,
  };
}
