import { answersTo } from "../../src/core/ruleset/answer-list.ts";
import { simpleFilter } from "../../src/core/ruleset/filters.ts";
import { sampleRows } from "../../scripts/sample/answers.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import ruleSetJson from "../../src/rulesets/ssb-2018.json" with { type: "json" };
import { answering, rows } from "./sample-sheet.ts";

const ruleSet = RuleSet.parse(ruleSetJson);

test("the sample has the 422 municipalities of 2018, 377 of which answer", () => {
  expect(rows).toHaveLength(422);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(422);
  expect(answering).toHaveLength(377);
  expect(rows[0]).toMatchObject({ id: "0101", name: "Halden", county: "Østfold", inhabitants: 31_037 });
  expect(rows.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(5_295_619);
});

test("the sample is the same every time", () => {
  expect(sampleRows()).toEqual(rows);
});

test("every answer is one that the item allows", () => {
  const allowed = new Map(ruleSet.items.map((item) => [item.id, answersTo(ruleSet, item)]));
  const wrong = rows.flatMap(({ id, answers }) =>
    Object.entries(answers).flatMap(([item, text]) => (allowed.get(item)?.includes(text) === true ? [] : [`${id} ${item}: ${text}`])),
  );
  expect(wrong).toEqual([]);
});

test("an item is answered exactly where it was asked", () => {
  const wrong = answering.flatMap(({ id, answers }) =>
    ruleSet.items.flatMap(({ id: item, askedIf }) => {
      const filter = simpleFilter(askedIf);
      const asked = filter === null || filter.answers.includes(answers[filter.item] ?? "");
      return asked === item in answers ? [] : [`${id} ${item}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test("no answer dominates: every item has at least two different answers", () => {
  const single = ruleSet.items.filter(({ id }) => new Set(answering.map(({ answers }) => answers[id])).size < 2);
  expect(single).toEqual([]);
});
