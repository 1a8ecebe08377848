import { parseDate as date, parseNumber as number, parseTime as time } from "numfmt";

export * from "numfmt";

/** Texts that are kept; then the cache is emptied. */
const mostTexts = 10_000;

/** The same function with its results cached by text. Callers must not change a result; the engine does not. */
function cached(parse) {
  const results = new Map();
  return (text, options) => {
    if (options !== undefined || typeof text !== "string") return parse(text, options);
    if (results.has(text)) return results.get(text);
    if (results.size >= mostTexts) results.clear();
    const result = parse(text);
    results.set(text, result);
    return result;
  };
}

export const parseDate = cached(date);
export const parseTime = cached(time);
export const parseNumber = cached(number);
