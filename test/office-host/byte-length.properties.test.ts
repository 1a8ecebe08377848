import fc from "fast-check";
import { byteLength } from "./byte-length.ts";

test("a text's length in bytes is that of its encoding", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
  expect(byteLength("aå‰😀")).toBe(1 + 2 + 3 + 4);
});
