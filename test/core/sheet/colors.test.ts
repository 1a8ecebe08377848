import { blueScale, contrast, readableOn } from "../../../src/core/sheet/colors.ts";

test("five steps are ColorBrewer's five blues, from light to dark", () => {
  expect(blueScale(5)).toEqual(["EFF3FF", "BDD7E7", "6BAED6", "3182BD", "08519C"]);
});

test("three steps are the lightest, the middle and the darkest", () => {
  expect(blueScale(3)).toEqual(["EFF3FF", "6BAED6", "08519C"]);
});

test("one step is the lightest", () => {
  expect(blueScale(1)).toEqual(["EFF3FF"]);
});

test("black on white has the contrast 21 to 1", () => {
  expect(contrast("000000", "FFFFFF")).toBeCloseTo(21, 10);
  expect(contrast("FFFFFF", "000000")).toBeCloseTo(21, 10);
});

test("the lightest step has black text and the darkest white", () => {
  expect(readableOn("EFF3FF")).toBe("000000");
  expect(readableOn("08519C")).toBe("FFFFFF");
});
