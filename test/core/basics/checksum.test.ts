import { shortTextChecksum, textChecksum } from "../../../src/core/basics/checksum.ts";

test("the first sum of a text in ASCII is FNV-1a, as it is published", () => {
  // The test vectors of the algorithm's authors, 32 bits.
  expect(shortTextChecksum("")).toBe("811c9dc5");
  expect(shortTextChecksum("a")).toBe("e40c292c");
  expect(shortTextChecksum("foobar")).toBe("bf9cf968");
});

test("the whole checksum begins with the first sum and has sixteen digits", () => {
  expect(textChecksum("foobar")).toMatch(/^bf9cf968[0-9a-f]{8}$/);
  expect(textChecksum("foobar")).not.toBe(textChecksum("foobaz"));
});
