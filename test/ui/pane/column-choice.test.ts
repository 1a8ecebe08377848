import { withChoice } from "../../../src/ui/pane/column-choice.ts";
import { assessed } from "../../core/assessed.ts";
import { ssb2018 } from "../../core/surveys.ts";

const map = { sheet: "Svar", headerRow: 4, columns: { strategi: "K" } };

test("no choice is no column map at all", () => {
  expect(withChoice(null, null, { kind: "sheet", sheet: null })).toBeNull();
  expect(withChoice(map, null, { kind: "sheet", sheet: null })).toBeNull();
});

test("another sheet forgets the columns of the one before", () => {
  expect(withChoice(map, null, { kind: "sheet", sheet: "Ark2" })).toEqual({ sheet: "Ark2", headerRow: null, columns: {} });
});

test("a column is settled, said to be absent, and left to be found again", () => {
  const settled = withChoice(null, null, { kind: "column", item: "sky", letters: "AB" });
  expect(settled?.columns).toEqual({ sky: "AB" });
  expect(withChoice(settled, null, { kind: "column", item: "sky", letters: null })?.columns).toEqual({ sky: null });
  expect(withChoice(settled, null, { kind: "column", item: "sky", letters: "?" })).toBeNull();
});

test("the header row is settled beside what was settled before", () => {
  expect(withChoice(map, null, { kind: "headerRow", row: 7 })).toEqual({ ...map, headerRow: 7 });
});

test("accepting the likely ones settles each in the column it was found, and no other", () => {
  const { match } = assessed([{ strategi: "Ja" }], { ruleSet: ssb2018 });
  const doubtful = {
    ...match,
    columns: match.columns.map((found) => ({
      ...found,
      certainty: found.item === "strategi_01" ? ("likely" as const) : ("certain" as const),
    })),
  };
  // Four unit columns and the gate stand before it: the sixth column is F.
  expect(withChoice(null, doubtful, { kind: "acceptLikely" })?.columns).toEqual({ strategi_01: "F" });
});
