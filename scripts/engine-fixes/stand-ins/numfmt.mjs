import { addLocale, format, getLocale, parseDate as date, parseNumber as number, parseTime as time } from "numfmt";
import { englishFormat } from "../../../src/workbook/grid/formulas/format-text.ts";
import { norwegianNumber } from "../../../src/workbook/grid/formulas/typed-number.ts";

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
const parseEnglishNumber = cached(number);

/** In a page that is in Norwegian 12,5 is twelve and a half; in English it is 125. */
export function parseNumber(text, options) {
  const value = options === undefined && isNorwegian() && typeof text === "string" ? norwegianNumber(text) : undefined;
  if (value === undefined) return parseEnglishNumber(text, options);
  return value === null ? null : { v: value, z: text.includes("%") ? "0.00%" : "General" };
}

/** What TEXT gives. In a page that is in Norwegian a format may be written so; the text has the space that Excel puts between thousands. */
export function formatText(pattern, value) {
  const english = isNorwegian() ? englishFormat(pattern) : null;
  if (english === null) return format(pattern, value, { throws: false });
  return format(english, value, { throws: false, locale: "nb" }).replaceAll("\u202f", "\u00a0");
}

const isNorwegian = () => "document" in globalThis && document.documentElement.lang !== "en";

// Thousands are separated by a thin space.
addLocale({ ...getLocale("nb"), group: "\u202f" }, "nb");
