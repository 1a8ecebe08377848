import { expect, test } from "@jest/globals";
import { excelFont, ownStyle, styleKey } from "../../../../src/workbook/grid/marks/own-styles.ts";

test("a look on a fill has the fill, with text that can be read on it", () => {
  expect(ownStyle(styleKey("tile", null, "Oslo", "08519C"), excelFont)).toMatchObject({ fill: "08519C", color: "FFFFFF", wrap: true });
  expect(ownStyle(styleKey("tile", null, "Oslo", "EFF3FF"), excelFont)).toMatchObject({ fill: "EFF3FF", color: "000000" });
  expect(ownStyle(styleKey("tile", null, "Oslo"), excelFont).fill).toBeUndefined();
});
