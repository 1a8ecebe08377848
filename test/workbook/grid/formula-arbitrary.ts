import fc, { type Arbitrary } from "fast-check";

/**
 * Formulas put together from what stands beside survey answers, over the numbers of A1:B6 and the texts of C1:C6, as files have them. Left out
 * is what programs are known to disagree on: logical values as texts, texts that are read as numbers, order of numbers and texts.
 */
type Kind = "number" | "logical" | "text";

const cell = fc.constantFrom("A1", "A2", "A3", "$A4", "A$5", "$A$6", "B1", "B2", "B3", "B4", "B5", "B6");
const textCell = fc.constantFrom("C1", "C2", "C3", "C4", "C5", "C6");
const numbers = fc.constantFrom("A1:A6", "B1:B6", "A1:B6", "A2:A4", "$B$1:$B$6");
const constant = fc.constantFrom("0", "1", "2", "3", "0.5", "2.25", "-1", "10");
const answer = fc.constantFrom('"Ja"', '"Nei"', '"ja"', '"Vet ikke"', '""');
const comparison = fc.constantFrom("=", "<>", "<", ">", "<=", ">=");

const call = (name: string, ...args: readonly Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...args).map((texts) => `${name}(${texts.join(",")})`);

const { number, logical, text } = fc.letrec<Record<Kind, string>>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    cell,
    constant,
    call("SUM", numbers, tie("number")),
    call("MAX", numbers, tie("number")),
    call("MIN", tie("number"), tie("number")),
    call("AVERAGE", numbers),
    call("MEDIAN", numbers),
    call("ROUND", tie("number"), fc.constantFrom("0", "1", "2")),
    call("ABS", tie("number")),
    call("INT", tie("number")),
    call("MOD", tie("number"), fc.constantFrom("2", "3", "0.5")),
    call("COUNTIF", fc.constant("C1:C6"), answer),
    call("COUNTIF", numbers, fc.constantFrom('">1"', '"<=3"', "1", '"<>2"')),
    call("SUMIF", fc.constant("C1:C6"), answer, fc.constantFrom("A1:A6", "B1:B6")),
    call("COUNTIFS", fc.constant("C1:C6"), answer, fc.constant("A1:A6"), fc.constantFrom('">1"', '"<4"')),
    call("INDEX", fc.constantFrom("A1:A6", "B1:B6"), fc.constantFrom("1", "3", "6")),
    call("IFERROR", call("MATCH", tie("number"), fc.constant("A1:A6"), fc.constant("0")), fc.constant("-1")),
    call("IFERROR", call("VLOOKUP", tie("number"), fc.constant("A1:B6"), fc.constant("2"), fc.constant("FALSE")), fc.constant("-1")),
    call("LEN", tie("text")),
    call("IF", tie("logical"), tie("number"), tie("number")),
    call("N", tie("logical")),
    fc
      .tuple(
        numbers.filter((range) => range !== "A1:B6"),
        comparison,
        constant,
      )
      .map((parts) => `SUMPRODUCT(--(${parts.join("")}))`),
    fc.tuple(comparison, constant, answer).map(([than, value, wanted]) => `SUMPRODUCT((A1:A6${than}${value})*(C1:C6=${wanted}))`),
    fc.tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number")).map(([one, by, other]) => `(${one}${by}${other})`),
    fc.tuple(tie("number"), fc.constantFrom("2", "4", "0.5")).map(([one, by]) => `${one}/${by}`),
  ),
  logical: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.tuple(tie("number"), comparison, constant).map((parts) => parts.join("")),
    fc.tuple(textCell, fc.constantFrom("=", "<>"), answer).map((parts) => parts.join("")),
    call("AND", tie("logical"), tie("logical")),
    call("OR", tie("logical"), tie("logical")),
    call("NOT", tie("logical")),
    call("ISNUMBER", fc.oneof(cell, textCell)),
    call("ISTEXT", fc.oneof(cell, textCell)),
    call("ISBLANK", fc.oneof(cell, fc.constant("D1"))),
    call(
      "ISERROR",
      fc.tuple(tie("number"), cell).map(([one, by]) => `${one}/(${by}-1)`),
    ),
    call("EXACT", tie("text"), tie("text")),
  ),
  text: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    textCell,
    answer,
    call("LEFT", tie("text"), fc.constantFrom("1", "2", "9")),
    call("MID", tie("text"), fc.constant("2"), fc.constantFrom("1", "3")),
    call("UPPER", tie("text")),
    call("TRIM", tie("text")),
    call("SUBSTITUTE", tie("text"), fc.constant('"e"'), fc.constant('"E"')),
    call("IF", tie("logical"), tie("text"), tie("text")),
    fc.tuple(tie("text"), tie("text")).map(([one, other]) => `${one}&${other}`),
  ),
}));

const anyFormula: Arbitrary<string> = fc.oneof(
  number,
  text,
  logical.map((formula) => `IF(${formula},1,0)`),
);

/** So many formulas; the same ones for the same seed. */
export const someFormulas = (count: number, seed: number): readonly string[] => fc.sample(anyFormula, { numRuns: count, seed });
