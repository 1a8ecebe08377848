import { choice, number, numbers, text, texts, truth, ids } from "../values/codec.ts";
import { without, asText, isList, isRecord, recordsIn, type JsonRecord } from "../../basics/json.ts";
import { missing } from "../values/missing-text.ts";
import { filter, variable } from "../values/rule-text.ts";
import { listTable, PARENT, parentField, partsTable, rowsByParent } from "./list-table.ts";
import { guessField, idField, labelField } from "./survey-tables.ts";
import type { Field, Table } from "./table.ts";

export const sourceFields: readonly Field[] = [
  { heading: "section", path: ["source", "section"], codec: text },
  { heading: "figures", path: ["source", "figures"], codec: texts, ifEmpty: () => [] },
];

const aliases: Field = { heading: "aliases", path: ["aliases"], codec: texts };

/** How a number is cut into scores: as many columns of limits as the indicator or aggregate with the most of them has. */
function cutFields(ruleSet: JsonRecord): readonly Field[] {
  const all = [...recordsIn(ruleSet.indicators), ...recordsIn(ruleSet.aggregates)];
  const most = Math.max(1, ...all.map(({ cutPoints }) => (isRecord(cutPoints) && isList(cutPoints.limits) ? cutPoints.limits.length : 0)));
  return [
    { heading: "scale", path: ["scale"], codec: text, isRequired: true, oneOf: ["scales", "scale"] },
    { heading: "method", path: ["cutPoints", "method"], codec: choice("method"), isRequired: true },
    ...Array.from({ length: most }, (_, at): Field => ({
      heading: "limit",
      score: at + 1,
      path: ["cutPoints", "limits", at],
      codec: number,
    })),
    { heading: "shares", path: ["cutPoints", "shares"], codec: numbers },
    { heading: "guessedLimits", path: ["cutPoints", "guess"], codec: text, isRare: true, isMark: true },
    { heading: "missing", path: ["missing"], codec: missing },
  ];
}

export const indicators: Table = listTable(
  "indicators",
  "indicators",
  (ruleSet) => [
    idField,
    labelField,
    guessField,
    { heading: "measure", path: ["measure"], codec: choice("measure"), isRequired: true },
    { heading: "unit", path: ["unit"], codec: text, isRequired: true },
    ...cutFields(ruleSet),
    { heading: "gate", path: ["gate"], codec: filter },
    { heading: "pointsBy", path: ["points", "by"], codec: choice("pointsBy") },
    { heading: "first", path: ["points", "first"], codec: number },
    ...sourceFields,
    aliases,
  ],
  { toRow: (indicator) => (isRecord(indicator.points) ? indicator : { ...indicator, points: undefined }) },
);

export const aggregates: Table = listTable("aggregates", "aggregates", (ruleSet) => [
  idField,
  labelField,
  { heading: "measure", path: ["measure"], codec: choice("measure"), isRequired: true },
  { heading: "unit", path: ["unit"], codec: text, isRequired: true },
  ...cutFields(ruleSet),
  ...sourceFields,
  aliases,
]);

export const inputs: Table = partsTable({ id: "inputs", of: "aggregates", parents: "aggregates", parent: "aggregate", at: "inputs" }, [
  { heading: "of", path: ["of"], codec: variable, isRequired: true },
  { heading: "weight", path: ["weight"], codec: number },
]);

const itemFields: readonly Field[] = [
  parentField("indicator", "indicators"),
  { heading: "wording", path: ["wording"], codec: text, isShown: true },
  { heading: "item", path: ["item"], codec: text, isRequired: true, oneOf: ["items", "id"] },
  { heading: "weight", path: ["weight"], codec: number },
  { heading: "isReversed", path: ["isReversed"], codec: truth },
];

/** What each indicator is made of: a row for each of its questions, with the weight where it is not 1. */
export const indicatorItems: Table = {
  id: "indicatorItems",
  fields: () => itemFields,
  rows: (ruleSet) => {
    const wordings = new Map(recordsIn(ruleSet.items).map(({ id, label }) => [id, label]));
    return recordsIn(ruleSet.indicators).flatMap(({ id, items, weights, reversed }) =>
      (isList(items) ? items : []).map((item) => ({
        [PARENT]: id,
        item,
        wording: wordings.get(item),
        ...(isRecord(weights) && Object.hasOwn(weights, asText(item)) ? { weight: weights[asText(item)] } : {}),
        isReversed: isList(reversed) && reversed.includes(item),
      })),
    );
  },
  into: (ruleSet, rows, reading) => {
    const byIndicator = rowsByParent(rows, recordsIn(ruleSet.indicators), "indicators", "indicator", reading);
    const filled = recordsIn(ruleSet.indicators).map((indicator): JsonRecord => {
      const its = byIndicator.get(asText(indicator.id)) ?? [];
      its.forEach((row, index) => {
        reading.pin(`indicators.${asText(indicator.id)}.items.${index + 1}`, row.cell("item"));
        reading.pin(`indicators.${asText(indicator.id)}.weights.${asText(row.record.item)}`, row.cell("weight"));
      });
      const weights = its.flatMap(({ record: { item, weight } }) => (weight === undefined ? [] : [[asText(item), weight] as const]));
      const reversed = its.flatMap(({ record: { item, isReversed } }) => (isReversed === true && item !== undefined ? [item] : []));
      return {
        ...indicator,
        items: its.map(({ record: { item = null } }) => item),
        ...(weights.length === 0 ? {} : { weights: Object.fromEntries(weights) }),
        ...(reversed.length === 0 ? {} : { reversed }),
      };
    });
    return { ...ruleSet, indicators: filled };
  },
};

const pointFields: readonly Field[] = [
  parentField("indicator", "indicators"),
  { heading: "answers", path: ["answers"], codec: texts },
  { heading: "counts", path: ["counts"], codec: truth },
  { heading: "points", path: ["points"], codec: number },
  { heading: "from", path: ["from"], codec: number },
  { heading: "to", path: ["to"], codec: number },
  { heading: "onlyItems", path: ["items"], codec: ids },
];

/** What the answers are worth: a row for each line of points, and one for each answer that is worth nothing, so that it can be made to count. */
export const points: Table = {
  id: "points",
  fields: () => pointFields,
  rows: (ruleSet) =>
    recordsIn(ruleSet.indicators).flatMap((indicator) => [
      ...recordsIn(indicator.points).map((line) => ({ [PARENT]: indicator.id, counts: true, ...line })),
      ...worthless(indicator, ruleSet).map((answer) => ({ [PARENT]: indicator.id, answers: [answer], counts: false })),
    ]),
  into: (ruleSet, rows, reading) => {
    const lines = rows.filter(({ record: { counts, points: worth } }) => counts === true || (counts === undefined && worth !== undefined));
    rowsByParent(rows, recordsIn(ruleSet.indicators), "indicators", "indicator", reading); // reports the rows of none, those that count nothing too
    const byIndicator = rowsByParent(lines, recordsIn(ruleSet.indicators), "indicators", "indicator", { report: () => undefined });
    const filled = recordsIn(ruleSet.indicators).map((indicator): JsonRecord => {
      const its = byIndicator.get(asText(indicator.id)) ?? [];
      const [first] = its;
      if (isRecord(indicator.points) || !first) return indicator;
      reading.pin(`indicators.${asText(indicator.id)}.points`, first.cell("points"));
      its.forEach((row, index) => {
        const where = `indicators.${asText(indicator.id)}.points.${index + 1}`;
        reading.pin(where, row.cell("answers"));
        for (const { heading, path } of pointFields) if (path[0] !== PARENT) reading.pin(`${where}.${asText(path[0])}`, row.cell(heading));
      });
      return { ...indicator, points: its.map(({ record }) => lineOf(record)) };
    });
    return { ...ruleSet, indicators: filled };
  },
};

/** A line that counts and does not say how much, counts one. */
function lineOf(row: JsonRecord): JsonRecord {
  const line = without(without(row, PARENT), "counts");
  return { ...line, points: line.points ?? 1 };
}

/** The answers that the indicator's questions can have, and no line mentions. */
function worthless({ items: asked, points: lines }: JsonRecord, { items, answerLists }: JsonRecord): readonly string[] {
  if (!isList(lines)) return [];
  const mentioned = new Set(recordsIn(lines).flatMap(({ answers }) => (isList(answers) ? answers : [])));
  const lists = recordsIn(items).flatMap(({ id, answers }) =>
    isList(asked) && asked.includes(id ?? null) && typeof answers === "string" ? [answers] : [],
  );
  const all = [...new Set(lists)].flatMap((id) => {
    const list = isRecord(answerLists) ? answerLists[id] : undefined;
    return isRecord(list) && isList(list.answers) ? list.answers : [];
  });
  return [...new Set(all)].flatMap((answer) => (typeof answer === "string" && !mentioned.has(answer) ? [answer] : []));
}
