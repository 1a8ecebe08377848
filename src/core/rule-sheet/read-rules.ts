import { Words } from "../ruleset/table-rules.ts";
import type { Place, Sheet } from "../sheet/sheet.ts";
import { findTables, type FoundTable } from "./find-tables.ts";
import { readFacts } from "./read-facts.ts";
import { readMatrices } from "./read-matrices.ts";
import { readRest } from "./read-rest.ts";
import { readRows } from "./read-rows.ts";
import type { CellFault, RuleSheetFault } from "./values/rule-sheet-fault.ts";
import { rowTables } from "./tables/all-tables.ts";
import type { Reading } from "./tables/table.ts";
import type { RuleSheetTexts } from "./values/rule-sheet-texts.ts";
import type { Json, JsonRecord } from "../basics/json.ts";

/** What a sheet of rules says: a rule set that is still to be checked, and the cells that cannot be read. */
export interface ReadRules {
  readonly json: JsonRecord;
  readonly faults: readonly RuleSheetFault[];
  /** The cell that a part of the rules stands in, or the nearest to it; the sheet's first where it stands nowhere. */
  readonly placeOf: (where: string) => Place;
}

/** What every rule set has, whether its sheet says so or not. */
const usualWords: JsonRecord = Words.parse({});
const usual: JsonRecord = { version: 2, examples: [], functions: {} };

/** Reads the tables of a sheet of rules, by their titles and headings in any of the languages; what else stands there is nobody's. */
export function readRules(sheet: Sheet, all: readonly RuleSheetTexts[]): ReadRules {
  const found = findTables(sheet, all);
  const faults: RuleSheetFault[] = [];
  const places = new Map<string, Place>();
  const reading: Reading = {
    pin: (where, place) => {
      if (!places.has(where)) places.set(where, place);
    },
    report: (fault: CellFault, place: Place) => {
      faults.push({ ...fault, ...place });
    },
  };
  const at = { sheet, all, reading };
  const those = (id: FoundTable["id"]) => found.filter((table) => table.id === id);
  for (const { id, titleRow, titleColumn } of found) places.set(`table ${id}`, { sheet: sheet.name, row: titleRow, column: titleColumn });
  let json: JsonRecord = { ...usual, ...readFacts(those("facts"), at) };
  for (const table of rowTables(usualWords)) {
    const inUse = { ...json, ...limitsOf(those(table.id)) };
    const rows = those(table.id).flatMap((one) => readRows(one, table.fields(inUse), at));
    json = table.into(json, rows, reading);
  }
  json = readMatrices(those("matrix"), json, at);
  json = readRest(those("rest"), json, at);
  return { json, faults: faults.sort(fromTheTop), placeOf: (where) => nearestPlace(where, places, sheet) };
}

/** As many limits as a table has columns for, as rules that have them would. */
function limitsOf(tables: readonly FoundTable[]): JsonRecord {
  const most = Math.max(
    0,
    ...tables.flatMap(({ columns }) => columns.map(({ heading, score }) => (heading === "limit" ? (score ?? 0) : 0))),
  );
  return most === 0 ? {} : { indicators: [{ cutPoints: { limits: Array.from({ length: most }, (_, score): Json => score) } }] };
}

function fromTheTop(one: Place, other: Place): number {
  return one.row - other.row || one.column - other.column;
}

/** Parts of rules by the tables they stand in, for what is said of a part that is not there. */
const tableOf: Readonly<Record<string, FoundTable["id"]>> = {
  sources: "sources",
  columns: "columns",
  answerLists: "answers",
  items: "items",
  blocks: "blocks",
  scales: "scales",
  indicators: "indicators",
  aggregates: "aggregates",
  composites: "composites",
  groupings: "groupings",
  nominals: "nominals",
  tables: "tables",
  words: "words",
};

function nearestPlace(where: string, places: ReadonlyMap<string, Place>, sheet: Sheet): Place {
  const steps = where.split(".");
  for (let length = steps.length; length > 0; length--) {
    const part = steps.slice(0, length).join(".");
    const own = places.get(part) ?? [...places].find(([name]) => name.startsWith(`${part}.`))?.[1];
    if (own) return own;
  }
  const table = tableOf[steps[0] ?? ""] ?? "facts";
  return places.get(`table ${table}`) ?? places.get("table facts") ?? { sheet: sheet.name, row: sheet.firstRow, column: sheet.firstColumn };
}
