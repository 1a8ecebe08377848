import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { toNorwegian } from "../../../src/workbook/grid/formulas/norwegian-formula.ts";
import { loadGrid } from "./bundle.ts";

type Bundled = Awaited<ReturnType<typeof loadGrid>>;

let bundled: Bundled;
let lexer: InstanceType<Bundled["LexerTreeBuilder"]>;

beforeAll(async () => {
  bundled = await loadGrid();
  lexer = new bundled.LexerTreeBuilder();
  bundled.acceptSemicolons(lexer);
});

const textsOf = (formula: string) => lexer.sequenceNodesBuilder(formula)?.map((part) => (typeof part === "string" ? part : part.token));

function references(formula: string) {
  const { REFERENCE } = bundled.sequenceNodeType;
  return lexer
    .sequenceNodesBuilder(formula)
    ?.flatMap((part) => (typeof part === "object" && part.nodeType === REFERENCE ? [part.token] : []));
}

describe("a formula while it is written", () => {
  test("has its parts as they are written, each range by itself", () => {
    expect(textsOf("HVIS(A1>0,5;B1:B9;'Ark 2'!C1)")).toEqual(["HVIS", "(", "A1", ">", "0,5", ";", "B1:B9", ";", "'Ark 2'!C1", ")"]);
    expect(references("STRATEGI(B5:B426;C5:O426;")).toEqual(["B5:B426", "C5:O426"]);
    expect(references("STRATEGI(B5:B426,C5:O426")).toEqual(["B5:B426", "C5:O426"]);
  });

  test("with its «=» has the numbers that it will have in the cell, and all else as written", () => {
    expect(textsOf("=SUM(A1*1,500;{1\\2,5};0,5)")).toEqual(["SUM", "(", "A1", "*", "1.500", ";", "{1\\2,5}", ";", "0.5", ")"]);
  });

  test("is put together from its parts, whatever it holds", () => {
    const operand = fc.constantFrom("A1", "$B$2:C9", "'Ark 1,5'!A1", "0.5", "12", '"a,b;c"', "{1,2.5;3,4}", "SUM(A1,2.5)", " B3 ");
    const call = fc.tuple(fc.constantFrom("SUM", "STRATEGI", "IF"), fc.array(operand, { minLength: 1, maxLength: 5 }), fc.boolean());
    fc.assert(
      fc.property(call, ([name, operands, isClosed]) => {
        const written = toNorwegian(`${name}(${operands.join(",")}${isClosed ? ")" : ""}`);
        expect(textsOf(written)?.join("")).toBe(written);
      }),
    );
  });

  test.each([
    ["=STRATEGI(", "STRATEGI", 0],
    ["=STRATEGI(A1:A9;", "STRATEGI", 1],
    ["=STRATEGI(A1:A9;SUM(0,5;", "SUM", 1],
    ["=STRATEGI(A1:A9;SUM(0,5;1);", "STRATEGI", 2],
  ])("%s is in %s, at argument %d", (formula, functionName, paramIndex) => {
    expect(lexer.getFunctionAndParameter(`${formula}A`, formula.length - 1)).toEqual({ functionName, paramIndex });
  });
});
