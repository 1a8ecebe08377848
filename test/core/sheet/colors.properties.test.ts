import fc from "fast-check";
import { blueScale, contrast, readableOn } from "../../../src/core/sheet/colors.ts";

test("text can be read on every step of every scale, and a higher step is never lighter", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), (steps) => {
      const scale = blueScale(steps);
      for (const color of scale) expect(contrast(color, readableOn(color))).toBeGreaterThanOrEqual(4.5);
      const againstBlack = scale.map((color) => contrast(color, "000000"));
      expect(againstBlack).toEqual([...againstBlack].sort((a, b) => b - a));
    }),
  );
});
