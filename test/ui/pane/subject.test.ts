import { aboutCell, unitAt } from "../../../src/ui/pane/state/subject.ts";
import { assessed } from "../../core/assessed.ts";
import { sheetOf } from "../../core/surveys.ts";

const assessment = assessed([{ strategi: "Ja" }, { strategi: "Nei" }]);
const columnOf = (item: string) => assessment.match.columns.find((found) => found.item === item)?.column ?? -1;
const sheet = sheetOf([], {
  ownColumnIds: new Map([
    ["strategi_score", 80],
    ["prioritering", 81],
    ["prioritering_betegnelse", 82],
    ["rest", 83],
  ]),
});
const about = (row: number, column: number, name = "Svar") => aboutCell({ sheet: name, row, column }, sheet, assessment);

test("a cell with an answer is about its unit and the indicator that asks", () => {
  expect(about(2, columnOf("strategi_03"))).toEqual({ row: 2, subject: "strategi" });
  expect(about(1, columnOf("sky"))).toEqual({ row: 1, subject: "sky" });
});

test("a cell we wrote is about its own result, its label too", () => {
  expect(about(1, 80).subject).toBe("strategi");
  expect(about(1, 81).subject).toBe("prioritering");
  expect(about(1, 82).subject).toBe("prioritering");
  expect(about(1, 83).subject).toBeNull();
});

test("a name tells the unit alone, a header the indicator alone, and another sheet nothing", () => {
  expect(about(1, 1)).toEqual({ row: 1, subject: null });
  expect(about(0, columnOf("sky"))).toEqual({ row: null, subject: "sky" });
  expect(about(1, columnOf("sky"), "Ark2")).toEqual({ row: null, subject: null });
});

test("a row is found among the units, a row that is none is not", () => {
  expect(unitAt(2, assessment)).toBe(1);
  expect(unitAt(7, assessment)).toBeNull();
  expect(unitAt(null, assessment)).toBeNull();
});
