import { Words } from "../../ruleset/table-rules.ts";
import type { RestValue } from "../values/rest.ts";
import type { TableId } from "../values/rule-sheet-texts.ts";
import { rowTables } from "../tables/all-tables.ts";
import { facts } from "../tables/facts.ts";
import { labelsOfSide, matricesOf, nameOfSide, type Matrix } from "../tables/matrices.ts";
import type { Field, Table } from "../tables/table.ts";
import { writtenBy, type Written } from "../values/codec.ts";
import { asText, isSame, valueAt, type JsonRecord } from "../../basics/json.ts";
import { pathText } from "../values/path-text.ts";
import type { SheetWriter } from "./sheet-writer.ts";

/** All tables but the last, in the order a reader wants them: the survey, what is counted, what comes of it, what is written. */
export function writeTables(writer: SheetWriter, ruleSet: JsonRecord): void {
  const { texts } = writer;
  writer.line([texts.heading(asText(ruleSet.title))], "title");
  for (const line of texts.intro) writer.note(line, "note");
  writeFacts(writer, ruleSet);
  for (const table of rowTables(Words.parse({}))) {
    writeTable(writer, table, ruleSet);
    if (table.id === "grades") for (const matrix of matricesOf(ruleSet)) writeMatrix(writer, matrix, ruleSet);
  }
}

function writeFacts(writer: SheetWriter, ruleSet: JsonRecord): void {
  const { texts } = writer;
  writer.title("facts");
  writer.line([null, ...(["fact", "value", "meaning"] as const).map((heading) => texts.headings[heading])], "header");
  for (const { id, path, codec, oneOf } of facts) {
    const value = valueAt(ruleSet, path);
    const area = { row: writer.row, column: 2, lastRow: writer.row, lastColumn: 2 };
    if (oneOf) writer.offer({ area, source: { table: oneOf[0], heading: oneOf[1] } });
    else if (codec.choices) writer.offer({ area, source: { words: codec.choices(texts) } });
    writer.lineWithNote(
      [null, texts.facts[id].label, value === undefined ? null : writtenBy(codec, value, texts, writer.all)],
      texts.facts[id].meaning,
    );
  }
}

function writeTable(writer: SheetWriter, table: Table, ruleSet: JsonRecord): void {
  const rows = table.rows(ruleSet);
  const isWritten = (field: Field) =>
    !field.isRare || writer.keeps(table.id, field.heading) || rows.some((record) => cellOf(field, record, writer) !== null);
  const fields = table.fields(ruleSet).filter(isWritten);
  const { texts } = writer;
  const heads = fields.map(({ heading, score }) => (score === undefined ? texts.headings[heading] : texts.limit(score)));
  writer.title(table.id);
  writer.line([texts.headings.number, ...heads], "header");
  const first = writer.row;
  rows.forEach((record, at) => {
    const cells = fields.map((field) => cellOf(field, record, writer));
    writer.line([at + 1, ...cells], "label", new Set(fields.flatMap(({ isMark }, column) => (isMark ? [column + 1] : []))));
  });
  if (rows.length === 0) writer.line([], "label");
  fields.forEach((field, at) => {
    offer(writer, table.id, field, { row: first, column: at + 1, lastRow: writer.row - 1, lastColumn: at + 1 });
  });
}

function cellOf({ path, codec, ifEmpty }: Field, record: JsonRecord, { texts, all }: SheetWriter): Written | null {
  const value = valueAt(record, path);
  if (value === undefined || (ifEmpty && isSame(value, ifEmpty(record)) && typeof value !== "boolean")) return null;
  return writtenBy(codec, value, texts, all) ?? texts.words.elsewhere;
}

function offer(writer: SheetWriter, table: TableId, { heading, codec, oneOf }: Field, area: Parameters<SheetWriter["scale"]>[0]): void {
  writer.column(table, heading, area);
  if (oneOf) writer.offer({ area, source: { table: oneOf[0], heading: oneOf[1] } });
  else if (codec.choices) writer.offer({ area, source: { words: codec.choices(writer.texts) } });
}

/** A matrix as a coloured grid, its layers below each other. */
function writeMatrix(writer: SheetWriter, { composite, rows, columns, grades }: Matrix, ruleSet: JsonRecord): void {
  const { texts } = writer;
  const name = (side: "rows" | "columns" | "layers") => nameOfSide(composite[side], ruleSet);
  const hasLayers = composite.layers !== undefined;
  const head = (labels: readonly string[], number: number) => [String(number), labels[number] ?? ""].join(" ").trim();
  const of = (side: "rows" | "columns" | "layers") => labelsOfSide(composite[side], ruleSet);
  const [rowLabels, columnLabels, layerLabels] = [of("rows"), of("columns"), of("layers")];
  writer.title(
    "matrix",
    texts.matrix({
      name: asText(composite.label),
      rows: name("rows"),
      columns: name("columns"),
      layers: hasLayers ? name("layers") : null,
    }),
  );
  const heads = Array.from({ length: columns }, (_, column) => head(columnLabels, column));
  writer.line([hasLayers ? texts.headings.layer : null, texts.headings.composite, texts.headings.row, ...heads], "header");
  const first = writer.row;
  for (const { layer, composite: id, row, cells } of rows)
    writer.matrixLine([layer === null ? null : head(layerLabels, layer), id, head(rowLabels, row)], cells);
  const area = { row: first, column: 3, lastRow: writer.row - 1, lastColumn: 2 + columns };
  writer.scale(area, grades);
  writer.offer({ area, source: { words: Array.from({ length: grades }, (_, grade) => String(grade)) } });
}

/** The last table: what the others do not say. */
export function writeRest(writer: SheetWriter, rest: readonly RestValue[]): void {
  if (rest.length === 0) return;
  const {
    texts: { headings, words },
    all,
  } = writer;
  const isWord = (value: Written) =>
    all.some((one) => [one.words.nothing, one.words.elsewhere].some((word) => word.toLowerCase() === String(value).toLowerCase()));
  writer.title("rest");
  writer.line([headings.number, headings.path, headings.value], "header");
  rest.forEach(({ path, value }, at) => {
    writer.line([at + 1, pathText(path), value === undefined ? words.nothing : isWord(value) ? JSON.stringify(value) : value], "label");
  });
}
