import { rememberedFor } from "../../../src/core/basics/remember.ts";

test("a value is made once for each object, undefined too", () => {
  const asked: object[] = [];
  const sizeOf = rememberedFor((key: { size?: number }) => {
    asked.push(key);
    return key.size;
  });
  const [three, none] = [{ size: 3 }, {}];
  expect([sizeOf(three), sizeOf(none), sizeOf(three), sizeOf(none), sizeOf({ size: 3 })]).toEqual([3, undefined, 3, undefined, 3]);
  expect(asked).toEqual([three, none, { size: 3 }]);
});
