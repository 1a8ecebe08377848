import fc from "fast-check";
import { outText } from "../../../../src/workbook/office/put/cell-out.ts";
import { coerce } from "../../../office-host/model/coerce.ts";

test("any text is the same text in the cell", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (text) => {
      const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
      fc.pre(held !== "");
      expect(coerce(outText(text), "General", "test").cell).toMatchObject({ value: held, formula: null });
    }),
  );
});
