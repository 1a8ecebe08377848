import fc from "fast-check";
import { Refusal } from "../../../../src/core/issues/refusal.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx } from "../build.ts";

const workbook = () => buildXlsx({ sheets: [{ name: "Svar", rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], strings: ["Ja"] });

test("bytes that are damaged anywhere are refused or read, never anything else", async () => {
  const good = await workbook();
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(good.length), fc.boolean(), async (changes, length, isCut) => {
      const bytes = good.slice(0, isCut ? length : good.length);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      await refusedOrRead(bytes);
    }),
    { numRuns: 400, seed: 2018 },
  );
});

test("sheet XML that is damaged anywhere is refused or read, never anything else", async () => {
  const rows =
    '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r></is></c></row><!-- x --><row r="3"><c r="A3"><f>1</f><v>1</v></c></row>';
  const change = fc.tuple(
    fc.nat(rows.length - 1),
    fc.constantFrom("<", ">", "/", '"', "'", "=", " ", "c", "row", "&", "]]>", "<!--", "9", ""),
    fc.nat(4),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const broken = changes.reduce((xml, [at, text, taken]) => xml.slice(0, at) + text + xml.slice(at + taken), rows);
      await refusedOrRead(
        await buildXlsx({
          sheets: [{ name: "Svar", rows: broken, tail: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }],
          strings: ["Ja"],
        }),
      );
    }),
    { numRuns: 400, seed: 2018 },
  );
});

/** Reads and saves the file; anything thrown must be a refusal. */
async function refusedOrRead(bytes: Uint8Array): Promise<void> {
  try {
    const opened = await XlsxWorkbook.open(bytes);
    for (const { name } of await opened.sheets()) await opened.read(name);
    await opened.save();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
}
