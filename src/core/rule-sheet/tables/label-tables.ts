import { number, text } from "../values/codec.ts";
import { asText, isList, isRecord, recordsIn, type JsonRecord } from "../../basics/json.ts";
import { group, PARENT, parentField, recordOr, rowsByParent } from "./list-table.ts";
import type { Field, ReadRow, Table } from "./table.ts";

/** The scales: a row for each score. */
export const scales: Table = {
  id: "scales",
  fields: () => [
    { heading: "scale", path: ["scale"], codec: text, isRequired: true },
    { heading: "label", path: ["label"], codec: text, isRequired: true },
    { heading: "score", path: ["number"], codec: number, isRequired: true },
  ],
  rows: (ruleSet) =>
    Object.entries(recordOr(ruleSet.scales)).flatMap(([scale, labels]) =>
      isList(labels) ? labels.map((label, score) => ({ scale, number: score, label })) : [],
    ),
  into: (ruleSet, rows, { pin }) => {
    const all = group(rows, ({ scale }) => scale);
    for (const [id, its] of all) {
      const [first] = its;
      if (first) pin(`scales.${id}`, first.cell("scale"));
      its.forEach((row, index) => {
        pin(`scales.${id}.${index + 1}`, row.cell("label"));
      });
    }
    return { ...ruleSet, scales: Object.fromEntries([...all].map(([id, its]) => [id, byNumber(its)])) };
  },
};

const gradeFields: readonly Field[] = [
  parentField("composite", "composites"),
  { heading: "label", path: ["label"], codec: text, isRequired: true },
  { heading: "grade", path: ["number"], codec: number, isRequired: true },
];

/** The names of the grades: a row for each grade of a composite. */
export const grades: Table = {
  id: "grades",
  fields: () => gradeFields,
  rows: (ruleSet) =>
    recordsIn(ruleSet.composites).flatMap(({ id, grades: labels }) =>
      isList(labels) ? labels.map((label, grade) => ({ [PARENT]: id, number: grade, label })) : [],
    ),
  into: (ruleSet, rows, reading) => {
    const byComposite = rowsByParent(rows, recordsIn(ruleSet.composites), "composites", "composite", reading);
    const composites = recordsIn(ruleSet.composites).map((composite): JsonRecord => {
      const its = byComposite.get(asText(composite.id)) ?? [];
      const where = `composites.${asText(composite.id)}.grades`;
      const [first] = its;
      if (first) reading.pin(where, first.cell("label"));
      its.forEach((row, index) => {
        reading.pin(`${where}.${index + 1}`, row.cell("label"));
      });
      return its.length === 0 ? composite : { ...composite, grades: byNumber(its) };
    });
    return { ...ruleSet, composites };
  },
};

/** The labels in the order of their numbers. */
function byNumber(rows: readonly ReadRow[]) {
  const sorted = [...rows].sort((one, other) => Number(one.record.number) - Number(other.record.number));
  return sorted.map(({ record: { label = null } }) => label);
}

/** The words of tables that are not the program's own. `usual` are those. */
export function wordsTable(usual: JsonRecord): Table {
  return {
    id: "words",
    fields: () => [
      { heading: "word", path: ["word"], codec: text, isRequired: true },
      { heading: "text", path: ["text"], codec: text, isRequired: true },
    ],
    rows: ({ words }) =>
      Object.entries(recordOr(words)).flatMap(([word, said]) =>
        said === (Object.hasOwn(usual, word) ? usual[word] : undefined) ? [] : [{ word, text: said }],
      ),
    into: (ruleSet, rows, { pin }) => {
      for (const row of rows) pin(`words.${asText(row.record.word)}`, row.cell("text"));
      const own = Object.fromEntries(rows.map(({ record: { word, text: said } }) => [asText(word), said]));
      return { ...ruleSet, words: { ...(isRecord(usual) ? usual : {}), ...own } };
    },
  };
}
