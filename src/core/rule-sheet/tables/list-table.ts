import { text } from "../values/codec.ts";
import { without, asText, isRecord, recordsIn, type Json, type JsonRecord } from "../../basics/json.ts";
import type { TableId } from "../values/rule-sheet-texts.ts";
import type { Field, ReadRow, Reading, Table } from "./table.ts";

/** How the records of a list are made into rows, and rows into records; itself where nothing is said. */
interface Shape {
  readonly toRow?: (record: JsonRecord) => JsonRecord;
  readonly toRecord?: (row: JsonRecord) => JsonRecord;
}

/** A table of one of the rule set's lists, a row for each of its parts. */
export function listTable(id: TableId, at: string, fields: readonly Field[] | Table["fields"], shape: Shape = {}): Table {
  const { toRow = same, toRecord = same } = shape;
  const fieldsOf = typeof fields === "function" ? fields : () => fields;
  return {
    id,
    fields: fieldsOf,
    rows: (ruleSet) => recordsIn(ruleSet[at]).map(toRow),
    into: (ruleSet, rows, reading) => {
      rows.forEach((row, index) => {
        pinRow(`${at}.${keyOf(row.record, index)}`, row, fieldsOf(ruleSet), reading);
      });
      return { ...ruleSet, [at]: rows.map(({ record }) => toRecord(record)) };
    },
  };
}

/** Parts of parts: which list they are in, and what the column with their parent's id is called. */
export interface Parts {
  readonly id: TableId;
  /** The list of the parents, and the table it stands in. */
  readonly of: string;
  readonly parents: TableId;
  readonly parent: Field["heading"];
  /** The parents' property that has the parts. */
  readonly at: string | ((parent: JsonRecord) => string | null);
}

/** A table of the parts of each part of a list; the first column says whose they are. */
export function partsTable({ id, of, parents, parent, at }: Parts, own: readonly Field[], shape: Shape = {}): Table {
  const { toRow = same, toRecord = same } = shape;
  const property = typeof at === "string" ? () => at : at;
  const fields: readonly Field[] = [parentField(parent, parents), ...own];
  return {
    id,
    fields: () => fields,
    rows: (ruleSet) =>
      recordsIn(ruleSet[of]).flatMap((one) => {
        const name = property(one);
        return name === null ? [] : recordsIn(one[name]).map((part) => ({ [PARENT]: one.id, ...toRow(part) }));
      }),
    into: (ruleSet, rows, reading) => {
      const byParent = rowsByParent(rows, recordsIn(ruleSet[of]), parents, parent, reading);
      const filled = recordsIn(ruleSet[of]).map((one): JsonRecord => {
        const name = property(one);
        const its = byParent.get(asText(one.id)) ?? [];
        if (name === null || its.length === 0) return one;
        its.forEach((row, index) => {
          pinRow(`${of}.${asText(one.id)}.${name}.${keyOf(row.record, index)}`, row, fields, reading);
        });
        const first = its[0];
        if (first) reading.pin(`${of}.${asText(one.id)}.${name}`, first.place);
        return { ...one, [name]: its.map(({ record }) => toRecord(without(record, PARENT))) };
      });
      return { ...ruleSet, [of]: filled };
    },
  };
}

/** The property of a row that has its parent's id. */
export const PARENT = " parent";

export function parentField(heading: Field["heading"], parents: TableId): Field {
  return { heading, path: [PARENT], codec: text, isRequired: true, oneOf: [parents, "id"] };
}

/** The rows of each parent; a row of one that is not there is reported. */
export function rowsByParent(
  rows: readonly ReadRow[],
  parents: readonly JsonRecord[],
  table: TableId,
  heading: Field["heading"],
  { report }: Pick<Reading, "report">,
): ReadonlyMap<string, readonly ReadRow[]> {
  const known = new Set(parents.map(({ id }) => asText(id)));
  const found = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const id = asText(row.record[PARENT]);
    if (!known.has(id)) report({ code: "part_unknown", id, table }, row.cell(heading));
    else found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

/** Pins a part to its row, and each of its values to its cell. */
export function pinRow(where: string, row: ReadRow, fields: readonly Field[], { pin }: Pick<Reading, "pin">): void {
  pin(where, row.cell("id"));
  for (const { heading, score, path } of fields)
    if (path[0] !== PARENT)
      pin([where, ...path.map((key) => (typeof key === "number" ? key + 1 : key))].join("."), row.cell(heading, score));
}

/** What a part is called where it is named: its id or code, or its place from 1. */
export function keyOf(record: JsonRecord, index: number): string {
  return typeof record.id === "string" ? record.id : asText(index + 1);
}

const same = (record: JsonRecord) => record;

export function group(rows: readonly ReadRow[], key: (record: JsonRecord) => Json | undefined): ReadonlyMap<string, readonly ReadRow[]> {
  const found = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const id = asText(key(row.record));
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

export function recordOr(value: Json | undefined): JsonRecord {
  return isRecord(value) ? value : {};
}
