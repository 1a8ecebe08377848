import type { FoundTable } from "./find-tables.ts";
import type { ReadingAt } from "./reading-at.ts";
import { readRows } from "./read-rows.ts";
import { withRest } from "./values/rest.ts";
import { restFields } from "./tables/rest-fields.ts";
import { Unreadable } from "./values/codec.ts";
import { asText, isRecord, type Json, type JsonRecord } from "../basics/json.ts";
import { parsePath, pathText, readPlain, type Step } from "./values/path-text.ts";

/** The rules with the values of «Annet» put where they belong. Texts of one path after another are one text. */
export function readRest(tables: readonly FoundTable[], json: JsonRecord, at: ReadingAt): JsonRecord {
  let rules = json;
  let before: { readonly path: string; readonly value: Json | undefined } = { path: "", value: undefined };
  for (const row of tables.flatMap((table) => readRows(table, restFields, at))) {
    const said = asText(row.record.path ?? "");
    const path = parsePath(said);
    const value = restValue(row.record.value ?? null, at);
    if (path === null || value instanceof Unreadable) {
      at.reading.report(
        { code: "path_unreadable", found: path === null ? said : asText(row.record.value) },
        row.cell(path === null ? "path" : "value"),
      );
      continue;
    }
    const name = pathText(path);
    const whole: Json | undefined =
      before.path === name && typeof before.value === "string" && typeof value === "string" ? before.value + value : value;
    const put = withRest(rules, path, whole);
    if (!isRecord(put ?? undefined)) at.reading.report({ code: "path_unreadable", found: said }, row.cell("path"));
    else rules = put as JsonRecord; // just tested
    at.reading.pin(whereOf(path), row.cell("value"));
    before = { path: name, value: whole };
  }
  return rules;
}

function restValue(cell: Json, { all }: ReadingAt): Json | undefined | Unreadable {
  if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean") return undefined;
  if (all.some(({ words }) => cell === words.nothing)) return undefined;
  return readPlain(cell);
}

/** The path as issues name it, places counted from 1. */
function whereOf(path: readonly Step[]): string {
  return path.map((step) => (typeof step === "number" ? step + 1 : typeof step === "object" ? step.id : step)).join(".");
}
