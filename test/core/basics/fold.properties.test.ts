import fc from "fast-check";
import { fold } from "../../../src/core/basics/fold.ts";

test("folding a folded text changes nothing", () => {
  const text = fc.array(fc.constantFrom(...Array.from("aeoæøåÆØÅ -.1Zé\n")), { maxLength: 12 }).map((letters) => letters.join(""));
  fc.assert(fc.property(text, (any) => fold(fold(any)) === fold(any)));
});
