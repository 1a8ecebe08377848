import fc from "fast-check";
import { cutFeatures } from "../../src/geo/cut-features.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: string) => new TextEncoder().encode(value);

/** Values with keys and texts that could be taken for the list of features. */
const odd = fc.constantFrom("features", '"features"', '"features":[', "]", "}", ",", "\\", '\\"', '"', " ", "æ", "type");
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, odd, fc.integer(), fc.constant(null), fc.boolean(), tie("list"), tie("record")),
  list: fc.array(tie("any"), { maxLength: 4 }),
  record: fc.dictionary(fc.oneof(odd, fc.string({ maxLength: 3 })), tie("any"), { maxKeys: 4 }),
})).any;

test("a file put together again of what was cut is the file", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), value, value, fc.constantFrom(0, 1, 3), (features, before, after, indent) => {
      const whole = { type: "FeatureCollection", before, features, after };
      const cut = cutFeatures(bytes(JSON.stringify(whole, null, indent)));
      expect(cut.features?.map((one): unknown => JSON.parse(text(one)))).toEqual(features);
      expect(JSON.parse(text(cut.rest))).toEqual({ ...whole, features: [] });
    }),
    { numRuns: 1000 },
  );
});

test("what has no list of features as its own is whole", () => {
  fc.assert(
    fc.property(value, (inner) => {
      const whole = bytes(JSON.stringify([{ features: [inner] }, { inner: { features: [1] } }]));
      expect(cutFeatures(whole)).toEqual({ rest: whole, features: null });
    }),
  );
});

test("any bytes are cut without an error", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("[", "]", "{", "}", ",", ":", '"', "\\", " ", "1", '"features":['), { maxLength: 30 }),
      (pieces) => {
        expect(() => cutFeatures(bytes(`{${pieces.join("")}`))).not.toThrow();
      },
    ),
  );
});
