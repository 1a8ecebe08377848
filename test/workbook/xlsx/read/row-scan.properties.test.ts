import fc from "fast-check";
import { Refusal } from "../../../../src/core/issues/refusal.ts";
import { columnLetters } from "../../../../src/core/sheet/address.ts";
import { CellScanner, RowScanner } from "../../../../src/workbook/xlsx/read/row-scan.ts";
import { plainCells, type PlainCell } from "./plain-row-scan.ts";

const PART = "xl/worksheets/sheet1.xml";
const ROW = 6;

interface Scanned extends PlainCell {
  readonly wholeNumber: number;
}

/** The cells of a row's content as the scanner finds them. Throws what it throws. */
function scanned(content: string, prefix = ""): Scanned[] {
  const scanner = new CellScanner(prefix, PART);
  scanner.begin(content, { row: ROW, contentStart: 0, contentEnd: content.length });
  const cells: Scanned[] = [];
  while (scanner.next()) {
    const { column, type, style, hasReference, start, end, valueStart, valueEnd, wholeNumber } = scanner;
    const value = valueStart < 0 ? null : content.slice(valueStart, valueEnd);
    const inside = content.slice(scanner.contentStart, scanner.contentEnd);
    cells.push({ column, type, style, hasReference, start, end, content: inside, value, wholeNumber });
  }
  return cells;
}

/** The cells without the numbers that are taken on the way. */
const plainly = (cells: readonly Scanned[]): PlainCell[] =>
  cells.map(({ column, type, style, hasReference, start, end, content, value }) => {
    return { column, type, style, hasReference, start, end, content, value };
  });

/** How a cell is written, {…} filled in: as Excel writes nearly all first. */
const FORMS = [
  '<c r="{ref}" s="{style}" t="{type}"><v>{value}</v></c>',
  '<c r="{ref}" s="{style}"><v>{value}</v></c>',
  '<c r="{ref}" t="{type}"><v>{value}</v></c>',
  '<c r="{ref}"><v>{value}</v></c>',
  '<c r="{ref}" s="{style}"/>',
  '<c r="{ref}"/>',
  "<c r='{ref}' s='{style}' t='{type}'><v>{value}</v></c>",
  '<c t="{type}" s="{style}" r="{ref}"><v>{value}</v></c>',
  '<c  r = "{ref}"\n s="{style}" ><v>{value}</v></c>',
  '<c r="{ref}" s="{style}" cm="1"><v>{value}</v></c>',
  '<c s="{style}"><v>{value}</v></c>',
  "<c><v>{value}</v></c>",
  "<c/>",
  '<c r="{ref}"></c>',
  '<c r="{ref}"><f>1+1</f><v>{value}</v></c>',
  '<c r="{ref}" t="inlineStr"><is><t>{value}</t></is></c>',
  '<c r="{ref}"><v >{value}</v></c>',
  '<c r="{ref}"><v>{value}</v> </c>',
  '<c r="{ref}" s="{style}"><v/></c>',
  '<c r="{ref}">\n<v>{value}</v></c>',
] as const;

const cellText = fc.record({
  form: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...FORMS.slice(0, 6)) }, { weight: 2, arbitrary: fc.constantFrom(...FORMS) }),
  skipped: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(800) }),
  style: fc.nat(120),
  type: fc.constantFrom("s", "s", "n", "b", "str", "e"),
  value: fc.oneof(fc.nat(99_999).map(String), fc.constantFrom("0", "007", "-3", "2.5", "1E3", "123456789", "1234567890", "", "#N/A")),
  gap: fc.constantFrom("", "", "", " ", "\n"),
});

/** The content of a row of such cells, in order. */
const rowText = fc.array(cellText, { maxLength: 12 }).map((cells) => {
  let column = -1;
  return cells
    .map(({ form, skipped, gap, ...facts }) => {
      column += form.includes("{ref}") ? 1 + skipped : 1;
      const filled: Record<string, string | number> = { ...facts, ref: `${columnLetters(column)}${ROW + 1}` };
      return form.replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name])) + gap;
    })
    .join("");
});

const withPrefix = (content: string) => content.replace(/<(\/?)(?=[a-z])/g, "<$1x:");

test("the scanner of character codes finds the cells that the plain reading finds, however they are written", () => {
  fc.assert(
    fc.property(rowText, (content) => {
      expect(plainly(scanned(content))).toEqual(plainCells(content, ""));
      expect(plainly(scanned(withPrefix(content), "x:"))).toEqual(plainCells(withPrefix(content), "x:"));
    }),
    { numRuns: 1000 },
  );
});

test("a whole number that is taken on the way is the value's, and is taken from cells as Excel writes them", () => {
  fc.assert(
    fc.property(rowText, (content) => {
      for (const { value, wholeNumber } of scanned(content)) if (wholeNumber >= 0) expect(wholeNumber).toBe(Number(value));
    }),
  );
  const numbers = (content: string) => scanned(content).map(({ wholeNumber }) => wholeNumber);
  expect(numbers('<c r="A7"><v>12</v></c><c r="B7" s="3" t="s"><v>0</v></c><c r="C7"><v>123456789</v></c>')).toEqual([12, 0, 123_456_789]);
  expect(numbers('<c r="A7"><v>1234567890</v></c><c r="B7"><v>-1</v></c><c r="C7"><v>1.5</v></c><c r="D7"/>')).toEqual([-1, -1, -1, -1]);
});

/** What comes of a row: its cells without places and prefix (a damaged attribute may hold tags), or that it is refused. */
function outcome(content: string, prefix: string): unknown {
  try {
    return scanned(content, prefix).map(({ column, type, style, hasReference, value }) => {
      return { column, type: type.replaceAll(/(?<=<\/?)x:/g, ""), style, hasReference, value };
    });
  } catch (error) {
    if (error instanceof Refusal) return "refused";
    throw error;
  }
}

test("the fast path for cells as Excel writes them accepts and refuses what the path for all others does", () => {
  // With a prefix every cell takes the other path.
  const damage = fc.record({ at: fc.nat(), to: fc.constantFrom("", "'", '"', " ", "1", "A", "=", "/", ">") });
  fc.assert(
    fc.property(rowText, fc.option(damage), (content, change) => {
      const at = change === null || content === "" ? -1 : change.at % content.length;
      const text = change === null || /[<cv]/.test(content[at] ?? "<") ? content : content.slice(0, at) + change.to + content.slice(at + 1);
      expect(outcome(text, "")).toEqual(outcome(withPrefix(text), "x:"));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["out of order", '<c r="B7"><v>1</v></c><c r="A7"><v>2</v></c>'],
  ["twice", '<c r="B7"><v>1</v></c><c r="B7"/>'],
  ["in another row", '<c r="A8"><v>1</v></c>'],
  ["beyond the last column", '<c r="XFE7"><v>1</v></c>'],
  ["without a column", '<c r="7"><v>1</v></c>'],
  ["with an empty number of its format", '<c r="A7" s=""><v>1</v></c>'],
  ["without an end", '<c r="A7"><v>1</v><c r="B7"><v>2</v></c>'],
  ["without a closing quote", '<c r="A7><v>1</v></c>'],
  ["between quotes of two kinds", "<c r='A7\"><v>1</v></c>"],
])("a cell %s is refused", (_, content) => {
  expect(outcome(content, "")).toBe("refused");
  expect(outcome(withPrefix(content), "x:")).toBe("refused");
});

test("the last column is read", () => {
  expect(scanned('<c r="XFD7"><v>1</v></c>')).toMatchObject([{ column: 16_383, value: "1" }]);
});

test("rows are found with their numbers and contents, and follow each other where they have none", () => {
  const row = fc.record({
    form: fc.constantFrom(
      '<row r="{n}">{content}</row>',
      "<row spans='1:3' r = '{n}'>{content}</row>",
      "<row>{content}</row>",
      '<row r="{n}"/>',
      "<row/>",
    ),
    skipped: fc.nat(3),
    hidden: fc.constantFrom("", ' hidden="1"', " hidden = 'true'", ' hidden="0"'),
    content: fc.constantFrom("", "<c/>", '<c r="A1"><v>1</v></c>'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      let number = 0;
      const expected: unknown[] = [];
      const text = rows
        .map(({ form, skipped, hidden, content }) => {
          number += form.includes("{n}") ? 1 + skipped : 1;
          const inside = form.includes("{content}") ? content : "";
          expected.push({ row: number - 1, isHidden: /1|true/.test(hidden), inside });
          return form
            .replace(/(\/?>)/, `${hidden}$1`)
            .replace("{n}", String(number))
            .replace("{content}", content);
        })
        .join("\n");
      const found = [...new RowScanner("", PART).rows(text)];
      expect(
        found.map(({ row, isHidden, contentStart, contentEnd }) => ({ row, isHidden, inside: text.slice(contentStart, contentEnd) })),
      ).toEqual(expected);
      expect(found.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
    }),
  );
});

test.each([
  ["out of order", '<row r="2"/><row r="1"/>'],
  ["twice", '<row r="2"/><row r="2"/>'],
  ["beyond the last", '<row r="1048577"/>'],
  ["without an end", '<row r="1"><c/>'],
])("a row %s is refused", (_, text) => {
  expect(() => [...new RowScanner("", PART).rows(text)]).toThrow(Refusal);
});
