import { choice, number, text, texts, truth, values, ids } from "../values/codec.ts";
import { conditions, variable, variables } from "../values/rule-text.ts";
import { sourceFields } from "./indicator-tables.ts";
import { listTable, partsTable } from "./list-table.ts";
import { guessField, idField, labelField } from "./survey-tables.ts";
import type { Field, Table } from "./table.ts";

const aliases: Field = { heading: "aliases", path: ["aliases"], codec: texts };
const when: Field = { heading: "when", path: ["when"], codec: conditions, isRequired: true };

export const composites: Table = listTable("composites", "composites", [
  idField,
  labelField,
  guessField,
  { heading: "rows", path: ["rows"], codec: variable },
  { heading: "columns", path: ["columns"], codec: variable },
  { heading: "layers", path: ["layers"], codec: variable, isRare: true },
  { heading: "otherwise", path: ["otherwise"], codec: number },
  ...sourceFields,
  aliases,
]);

export const gradeRules: Table = partsTable(
  { id: "gradeRules", of: "composites", parents: "composites", parent: "composite", at: "rules" },
  [when, { heading: "grade", path: ["grade"], codec: number, isRequired: true }],
);

export const groupings: Table = listTable("groupings", "groupings", [
  idField,
  labelField,
  { heading: "kind", path: ["kind"], codec: choice("groupingKind"), isRequired: true },
  { heading: "of", path: ["of"], codec: variable, isRequired: true },
]);

/** Groups of answers and bands of a number, by what their grouping is. */
export const groups: Table = partsTable(
  { id: "groups", of: "groupings", parents: "groupings", parent: "grouping", at: ({ kind }) => (kind === "bands" ? "bands" : "groups") },
  [labelField, idField, { heading: "values", path: ["values"], codec: values }, { heading: "from", path: ["from"], codec: number }],
);

export const nominals: Table = listTable("nominals", "nominals", [
  idField,
  labelField,
  { heading: "isReconstructed", path: ["reconstructed"], codec: truth, ifEmpty: () => false },
  { heading: "isOutput", path: ["output"], codec: truth, ifEmpty: () => true },
  { heading: "note", path: ["note"], codec: text },
  ...sourceFields,
  aliases,
]);

export const classes: Table = partsTable({ id: "classes", of: "nominals", parents: "nominals", parent: "nominal", at: "classes" }, [
  labelField,
  { heading: "code", path: ["code"], codec: number, isRequired: true },
  when,
]);

/** The tables that are written. */
export const tables: Table = listTable("tables", "tables", [
  idField,
  { heading: "title", path: ["title"], codec: text, isRequired: true },
  { heading: "kind", path: ["kind"], codec: choice("tableKind"), isRequired: true },
  { heading: "of", path: ["of"], codec: variable, isRare: true },
  { heading: "rows", path: ["rows"], codec: variable, isRare: true },
  { heading: "columns", path: ["columns"], codec: variable, isRare: true },
  { heading: "by", path: ["by"], codec: variable, isRare: true },
  { heading: "items", path: ["items"], codec: ids, isRare: true },
  { heading: "indicators", path: ["indicators"], codec: ids, isRare: true },
  { heading: "share", path: ["share"], codec: conditions, isRare: true },
  { heading: "shareLabel", path: ["shareLabel"], codec: text, isRare: true },
  { heading: "when", path: ["where"], codec: conditions, isRare: true },
  { heading: "show", path: ["show"], codec: variables, isRare: true },
  { heading: "baseLabel", path: ["base", "label"], codec: text, isRequired: true },
  { heading: "baseWhere", path: ["base", "where"], codec: conditions, ifEmpty: () => [], isRare: true },
  { heading: "baseOutside", path: ["base", "outside"], codec: text, isRare: true },
  { heading: "percent", path: ["percent"], codec: choice("percent"), isRare: true },
  { heading: "sort", path: ["sort"], codec: choice("sort"), isRare: true },
  { heading: "last", path: ["last"], codec: ids, ifEmpty: ({ kind }) => (kind === "items" ? [] : undefined), isRare: true },
  { heading: "order", path: ["order"], codec: values, isRare: true },
  { heading: "splitBy", path: ["splitBy"], codec: variable, isRare: true },
  { heading: "rowTitle", path: ["rowTitle"], codec: text, isRare: true },
  { heading: "chart", path: ["chart"], codec: choice("chart") },
  { heading: "axisMax", path: ["axisMax"], codec: number, isRare: true },
  { heading: "figure", path: ["figure"], codec: text, isRare: true },
  { heading: "table", path: ["table"], codec: text, isRare: true },
  { heading: "section", path: ["section"], codec: text, isRare: true },
  { heading: "isOurs", path: ["ours"], codec: truth, ifEmpty: () => false },
  { heading: "note", path: ["note"], codec: text, isRare: true },
]);

export const tableColumns: Table = partsTable(
  { id: "tableColumns", of: "tables", parents: "tables", parent: "tableId", at: ({ kind }) => (kind === "items" ? "answers" : null) },
  [labelField, idField, { heading: "answers", path: ["answers"], codec: texts, isRequired: true }],
);
