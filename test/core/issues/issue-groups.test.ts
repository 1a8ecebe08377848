import type { Issue } from "../../../src/core/issues/issue.ts";
import { countBySeverity, groupIssues } from "../../../src/core/issues/issue-groups.ts";

const unknown = (answer: string): Issue => ({
  code: "answer_unknown",
  severity: "error",
  place: { sheet: "Svar", row: 3, column: 5 },
  id: "0301",
  name: "Oslo",
  item: "sky",
  label: "Sky",
  answer,
  allowed: ["Ja"],
  nearest: null,
  count: 1,
  cells: [{ row: 3, column: 5 }],
});
const hidden: Issue = { code: "hidden_rows", severity: "remark", place: null, rows: 3 };
const more: Issue = { code: "more_like_this", severity: "error", place: null, of: "answer_unknown", about: null, more: 40 };

test("errors come first whatever the order they were found in", () => {
  expect(groupIssues([hidden, unknown("Jaa")]).map(({ code }) => code)).toEqual(["answer_unknown", "hidden_rows"]);
});

test("issues of one kind are one group, with those that are only counted", () => {
  const [group] = groupIssues([unknown("Jaa"), unknown("Njet"), more]);
  expect(group?.count).toBe(42);
  expect(group?.issues).toHaveLength(3);
});

test("every gravity is counted, with those that are not listed", () => {
  expect(countBySeverity([hidden, unknown("Jaa"), more])).toEqual({ error: 41, warning: 0, remark: 1 });
});
