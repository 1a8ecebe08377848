import { choice, ids, number, text, texts, truth } from "../values/codec.ts";
import { filter } from "../values/rule-text.ts";
import { isRecord, type JsonRecord } from "../../basics/json.ts";
import { listTable } from "./list-table.ts";
import type { Field, Table } from "./table.ts";

const none = () => [];
export const idField: Field = { heading: "id", path: ["id"], codec: text, isRequired: true };
export const labelField: Field = { heading: "label", path: ["label"], codec: text, isRequired: true };

/** What of a part is a guess, and why; written where a draft has some, and gone where the cell is emptied. */
export const guessField: Field = { heading: "guess", path: ["guess"], codec: text, isRare: true, isMark: true };

/** Where the rules come from. */
export const sources = listTable("sources", "sources", [
  { heading: "title", path: ["title"], codec: text, isRequired: true },
  { heading: "reference", path: ["reference"], codec: text, isRequired: true },
  { heading: "url", path: ["url"], codec: text },
]);

/** The columns that describe the unit. */
export const columns = listTable("columns", "columns", [
  idField,
  labelField,
  guessField,
  { heading: "role", path: ["role"], codec: choice("role"), isRequired: true },
  { heading: "digits", path: ["digits"], codec: number },
  { heading: "aliases", path: ["aliases"], codec: texts, ifEmpty: none },
]);

/** The questions. An item is answered from a list, by a number or by a date: its kind says by which. */
export const items: Table = listTable(
  "items",
  "items",
  [
    idField,
    { heading: "question", path: ["label"], codec: text, isRequired: true },
    guessField,
    { heading: "kind", path: ["kind"], codec: choice("itemKind") },
    { heading: "list", path: ["answers"], codec: text, oneOf: ["answers", "list"] },
    { heading: "askedIf", path: ["askedIf"], codec: filter },
    { heading: "unit", path: ["number", "unit"], codec: text },
    { heading: "from", path: ["number", "from"], codec: number },
    { heading: "to", path: ["number", "to"], codec: number },
    { heading: "aliases", path: ["aliases"], codec: texts, ifEmpty: none },
    { heading: "missingCodes", path: ["missingCodes"], codec: texts },
    { heading: "provenance", path: ["provenance"], codec: text },
    { heading: "note", path: ["note"], codec: text },
  ],
  { toRow: itemRow, toRecord: itemOf },
);

function itemRow(item: JsonRecord): JsonRecord {
  return { ...item, kind: item.date === true ? "date" : isRecord(item.number) ? "number" : "list" };
}

function itemOf({ kind, ...row }: JsonRecord): JsonRecord {
  if (kind === "date") return { ...row, date: true };
  return kind === "number" && row.number === undefined ? { ...row, number: {} } : row;
}

/** Questions that are the options of one. */
export const blocks: Table = listTable(
  "blocks",
  "blocks",
  [
    idField,
    { heading: "question", path: ["label"], codec: text, isRequired: true },
    guessField,
    { heading: "items", path: ["items"], codec: ids, isRequired: true },
    { heading: "aside", path: ["aside"], codec: texts },
    { heading: "noneTicked", path: ["noneTicked"], codec: choice("noneTicked") },
    { heading: "hasOther", path: ["hasOther"], codec: truth },
    { heading: "otherItem", path: ["otherText", "item"], codec: text, oneOf: ["items", "id"] },
    { heading: "aliases", path: ["aliases"], codec: texts, ifEmpty: none },
  ],
  {
    toRow: (block) => (block.otherText === undefined ? block : { ...block, hasOther: true }),
    toRecord: ({ hasOther, ...block }) => (hasOther === true && block.otherText === undefined ? { ...block, otherText: {} } : block),
  },
);
