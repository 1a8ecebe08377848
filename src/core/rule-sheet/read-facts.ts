import { fold } from "../basics/fold.ts";
import type { FoundTable } from "./find-tables.ts";
import { contentAt, isElsewhere, placeIn, type ReadingAt } from "./reading-at.ts";
import { facts } from "./tables/facts.ts";
import { Unreadable } from "./values/codec.ts";
import { isRecord, withValue, type JsonRecord } from "../basics/json.ts";

/** What is said once of the rule set, by the names of the facts. */
export function readFacts(tables: readonly FoundTable[], at: ReadingAt): JsonRecord {
  let json: JsonRecord = {};
  for (const table of tables) for (let row = table.firstRow; row <= table.lastRow; row++) json = withFact(json, table, row, at);
  const unit = isRecord(json.unit) ? json.unit : {};
  return { ...json, unit: { register: null, ...unit } };
}

function withFact(json: JsonRecord, table: FoundTable, row: number, at: ReadingAt): JsonRecord {
  const { all, reading } = at;
  const name = contentAt(placeIn(table, "fact", null, row, at), at);
  const fact = facts.find(({ id }) => name !== null && all.some((texts) => fold(texts.facts[id].label) === fold(String(name))));
  const place = placeIn(table, "value", null, row, at);
  if (!fact || !place) return json;
  reading.pin(fact.path.join("."), place);
  const content = contentAt(place, at);
  if (content === null || isElsewhere(content, all)) return json;
  const value = fact.codec.read(content, all);
  if (!(value instanceof Unreadable)) return withValue(json, fact.path, value) as JsonRecord; // of a record
  reading.report(value.fault, place);
  return json;
}
