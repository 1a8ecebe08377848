import { inProportion } from "../../../../src/workbook/xlsx/read/in-proportion.ts";
import { readSheetPart } from "../../../../src/workbook/xlsx/read/sheet-reader.ts";
import { sharedItems } from "../../../../src/workbook/xlsx/read/shared-strings.ts";

const CHUNK = 1 << 16;

/** A text in chunks. */
async function* chunksOf(text: string, size = CHUNK): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

/** A text that never ends. */
async function* endless(begin: string, more: string): AsyncGenerator<string> {
  yield begin;
  for (;;) yield await Promise.resolve(more);
}

test("a reader that keeps all it has got looks at it a few times only, and gets all of it", async () => {
  let held = "";
  let looked = 0;
  const text = "abc".repeat(10_000);
  for await (const chunk of inProportion(chunksOf(text, 10), () => held.length)) {
    held += chunk;
    looked++;
  }
  expect(held).toBe(text);
  expect(looked).toBeLessThan(20);
});

test("a reader that keeps nothing gets each chunk as it comes", async () => {
  const got: string[] = [];
  for await (const chunk of inProportion(chunksOf("abcdef", 2), () => 0)) got.push(chunk);
  expect(got).toEqual(["ab", "cd", "ef"]);
});

const context = { strings: [], dateStyles: [], date1904: false, errorOf: (error: string) => ({ error }) };
const blanks = " ".repeat(CHUNK);

test.each([
  ["between rows", '<worksheet><sheetData><row r="1"/>'],
  ["before the rows", "<worksheet><sheetData>"],
  ["before the data", "<worksheet>"],
  ["in a tag", '<worksheet><sheetData><row r="1"><c '],
  ["in a comment", "<worksheet><sheetData><!--"],
])("blanks without end %s are refused, not waited for", async (_, begin) => {
  await expect(readSheetPart(endless(begin, blanks), "sheet1.xml", context)).rejects.toMatchObject({
    reason: { code: "beyond_limit", part: "sheet1.xml", limit: 1 << 23 },
  });
});

test("a shared text without end is refused", async () => {
  const read = async () => {
    for await (const items of sharedItems(endless("<sst><si><t>", blanks), "sharedStrings.xml")) expect(items).toEqual([]);
  };
  await expect(read()).rejects.toMatchObject({ reason: { code: "beyond_limit", what: "text", limit: 1 << 23 } });
});

test.each(["<sst><si><t>a</s></si></sst>", "<sst><si><t>a</t></si>x<si/></sst>", "<sst><si><r><t>a</r></si></sst>", "<sst></sts>"])(
  "shared texts that are no XML are refused: %s",
  async (xml) => {
    const read = async () => {
      for await (const items of sharedItems(chunksOf(xml), "sharedStrings.xml")) expect(items.length).toBeLessThan(2);
    };
    await expect(read()).rejects.toMatchObject({ reason: { code: "damaged" } });
  },
);
