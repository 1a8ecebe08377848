import { parse, tokenize, type Token } from "@borgar/fx/xlsx";

/** A formula's tokens, as files write formulas: English, commas, without "=". A reference is one token with its sheet. */
export function tokensOf(formula: string): readonly Token[] {
  return tokenize(formula, { withLocation: false });
}

/** An opening bracket around a token. */
export interface Bracket {
  /** The function that is called, in capitals; "{" for an array constant, "(" for neither. */
  readonly name: string;
  /** In which argument of the call the token stands, counted from 0. */
  readonly argument: number;
}

/** Visits the tokens with the brackets around each, outermost first. */
export function visitTokens(tokens: readonly Token[], visitor: (token: Token, index: number, around: readonly Bracket[]) => void): void {
  const around: { name: string; argument: number }[] = [];
  tokens.forEach((token, index) => {
    const operator = token.type === "operator" ? token.value : "";
    if (operator === ")" || operator === "}") around.pop();
    visitor(token, index, around);
    const inner = around.at(-1);
    if (operator === "," && inner) inner.argument++;
    if (operator !== "(" && operator !== "{") return;
    const before = tokens[index - 1];
    around.push({ name: operator === "(" && before?.type === "func" ? before.value.toUpperCase() : operator, argument: 0 });
  });
}

/** The names that the formula's LET and LAMBDA give, bare and in capitals; none in a formula that is not well formed. */
export function parametersOf(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  if (!tokens.some(({ type, value }) => type === "func" && /^(?:_xlfn\.)?(?:let|lambda)$/i.test(value))) return names;
  try {
    collectParameters(parse([...tokens]), names);
  } catch {
    return names; // the parser throws only for formulas that Excel does not take
  }
  return names;
}

/** Reads the parser's tree, whose nodes are plain objects: a name that is given is the `id` of a declaration or among the `params`. */
function collectParameters(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) for (const part of node) collectParameters(part, names);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  for (const [key, part] of Object.entries(node)) {
    if (key === "params" || key === "id") for (const { name } of [part].flat() as { name: string }[]) names.add(bareParameter(name));
    else collectParameters(part, names);
  }
}

/** A parameter's name in capitals, without the prefix that files write. */
export const bareParameter = (name: string): string => name.replace(/^_xlpm\./i, "").toUpperCase();
