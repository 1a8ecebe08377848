import { notImplemented } from "../model/host-error.ts";

/** A formula that is one call of a function; the arguments as text, null for one that is left empty. */
export interface FunctionCall {
  readonly name: string;
  readonly args: readonly (string | null)[];
}

/** The call that a formula in English notation is; null when it is anything else. Throws ApiNotFound for calls inside calls. */
export function parseCall(formula: string): FunctionCall | null {
  const parts = /^=\s*([\p{L}_][\p{L}\d_.]*)\((.*)\)\s*$/su.exec(formula);
  if (!parts) return null;
  const [, name = "", inside = ""] = parts;
  if (inside.trim() === "") return { name, args: [] };
  return { name, args: splitArguments(inside).map((text) => (text === "" ? null : text)) };
}

/** Splits at the commas outside quotes and parentheses. */
function splitArguments(text: string): string[] {
  const args = [""];
  let quote: string | null = null;
  let depth = 0;
  for (const character of text) {
    if (quote !== null) quote = character === quote ? null : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
    if (character === "," && quote === null && depth === 0) args.push("");
    else args.push((args.pop() ?? "") + character);
  }
  return args.map((arg) => arg.trim());
}

/** A literal argument: number, text or truth value; undefined when it is a reference. Throws ApiNotFound for an expression. */
export function literal(text: string): number | string | boolean | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/[()+*/&<>=]/.test(text.replace(/^'[^']*'!/, ""))) throw notImplemented(`the expression ${text} as an argument`);
  return undefined;
}
