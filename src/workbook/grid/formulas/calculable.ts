import { parseA1Ref, type Token } from "@borgar/fx/xlsx";
import { isIntersected } from "./implicit-intersection.ts";
import { bareParameter, parametersOf, tokensOf, visitTokens, type Bracket } from "./tokens.ts";

/** What a grid can calculate with, in capitals. */
export interface Known {
  readonly functions: ReadonlySet<string>;
  /** Those of the functions that are ours: their arguments may be ranges. */
  readonly own: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Whether a grid can calculate a formula, as it stands in a file but for its prefixes: all functions and names are known, and there are no
 * links to other workbooks, no structured references, no references over several sheets, no unions or intersections, no «#» or «@», and no
 * range where one value is meant, but in the formula of an array (`isArray`).
 */
export function isCalculable(formula: string, known: Known): boolean {
  const tokens = tokensOf(formula);
  const parameters = parametersOf(tokens);
  let is = true;
  visitTokens(tokens, (token, index, around) => {
    if (!is) return;
    const before = tokens[index - 1];
    is =
      isKnown(token, known, parameters) &&
      !isUnion(token, around) &&
      !isOfSheets(token, before) &&
      !isCut(token, before, tokens[index - 2]) &&
      !isIntersected(tokens, index, around, known.own);
  });
  return is;
}

function isKnown({ type, value }: Token, { functions, names }: Known, parameters: ReadonlySet<string>): boolean {
  switch (type) {
    case "func":
      return functions.has(value.toUpperCase()) || parameters.has(bareParameter(value));
    case "range_named":
      return names.has(value.toUpperCase()) || parameters.has(bareParameter(value));
    case "range":
    case "range_beam":
      return isWithinOneSheet(value);
    case "operator":
      return value !== "#" && value !== "@";
    case "structured":
    case "context":
    case "context_quote":
    case "unknown":
      return false;
    default:
      return true;
  }
}

/** Not [1]Ark1!A1, Ark1:Ark3!A1 or the trimmed A.:.B. */
function isWithinOneSheet(reference: string): boolean {
  const parsed = parseA1Ref(reference);
  return parsed !== undefined && "range" in parsed && !parsed.workbookName && !parsed.sheetName?.includes(":") && !parsed.range.trim;
}

/** A comma in plain parentheses: (A1,B2). */
const isUnion = ({ type, value }: Token, around: readonly Bracket[]): boolean =>
  type === "operator" && value === "," && (around.at(-1)?.name ?? "(") === "(";

/** The second half of Ark1:Ark3!A1, where the first sheet's name is read as a cell. */
const isOfSheets = ({ value }: Token, before: Token | undefined): boolean => before?.value === ":" && value.includes("!");

/** The second half of an intersection: A1:B2 B1:C3. */
const isCut = (token: Token, before: Token | undefined, first: Token | undefined): boolean =>
  before?.type === "whitespace" && isReference(token) && isOperand(first);

const isReference = ({ type }: Token): boolean => type.startsWith("range");
const isOperand = (token: Token | undefined): boolean => token !== undefined && (isReference(token) || token.value === ")");

/** Whether the formula calls one of the functions, given in capitals. */
export function callsAny(formula: string, functions: ReadonlySet<string>): boolean {
  return tokensOf(formula).some(({ type, value }) => type === "func" && functions.has(value.toUpperCase()));
}

/** Whether Excel would take one value where the grid takes a whole range; such a formula is written as an array's. `own` as in `Known`. */
export function isOfArrays(formula: string, own: ReadonlySet<string>): boolean {
  const tokens = tokensOf(formula);
  let is = false;
  visitTokens(tokens, (_, index, around) => {
    is ||= isIntersected(tokens, index, around, own);
  });
  return is;
}
