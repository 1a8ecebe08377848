import { refuseBeyondLimits } from "../../../src/cli/files/json-limits.ts";
import { Refusal } from "../../../src/core/issues/refusal.ts";

const refusalOf = (text: string): unknown => {
  try {
    refuseBeyondLimits(text, "regler.json");
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return null;
};
const fields = (count: number) => `{${Array.from({ length: count }, (_, at) => `"f${at}":0`).join(",")}}`;

test.each([
  ["depth", 256, (size: number) => "[".repeat(size) + "]".repeat(size)],
  ["depth", 256, (size: number) => '{"a":'.repeat(size) + "1" + "}".repeat(size)],
  ["fields", 32_768, fields],
  ["fields", 32_768, (size: number) => `[{"columns":${fields(size)}}]`],
  ["values", 2_000_000, (size: number) => `[${Array.from({ length: size }, () => "1").join(",")}]`],
  ["values", 2_000_000, (size: number) => `[${Array.from({ length: size / 2 + 0.5 }, () => "[]").join(",")}]`],
])("JSON with as much %s as the limit, %d, is parsed, and with more is refused before it is", (what, limit, of) => {
  expect(refusalOf(of(limit))).toBeNull();
  expect(refusalOf(of(limit + 1))).toEqual({ code: "beyond_limit", part: "regler.json", what, limit });
});

test("what stands in texts, and behind an object that is closed, counts for nothing", () => {
  expect(refusalOf(`{"a":"${"[".repeat(1000)}","b\\"${"{".repeat(1000)}":"${",".repeat(100_000)}\\\\"}`)).toBeNull();
  expect(refusalOf(`[${Array.from({ length: 20 }, () => fields(20_000)).join(",")}]`)).toBeNull();
});
