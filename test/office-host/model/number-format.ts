import { isErrorValue, type CellValue } from "./cell-grid.ts";
import { dateOfSerial } from "./date-serial.ts";
import { notImplemented } from "./host-error.ts";

/** The kind of a number format as in `range.numberFormatCategories`. */
export function categoryOf(format: string): string {
  const bare = format.replace(/\[[^\]]*\]|"[^"]*"|\\.|_./g, "");
  const found = categories.find(([pattern]) => pattern.test(bare));
  return found?.[1] ?? "Custom";
}

const categories: readonly (readonly [RegExp, string])[] = [
  [/^(General)?$/i, "General"],
  [/^@$/, "Text"],
  [/[dy]/i, "Date"],
  [/h|s/i, "Time"],
  [/%/, "Percentage"],
  [/E[+-]/, "Scientific"],
  [/\?\/|#\/#/, "Fraction"],
  [/[$€£]|kr/, "Currency"],
  [/^#?[#,. 0]+$/, "Number"],
];

/**
 * The text a cell shows, in en-US. Throws ApiNotFound for a number format it cannot show.
 * It shows General, "@", digits with thousands and decimals, per cent, and days and times.
 */
export function displayText(value: CellValue | undefined, format: string): string {
  if (value === undefined) return "";
  if (isErrorValue(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? value : displayNumber(value, format.split(";")[0] ?? "");
}

function displayNumber(value: number, format: string): string {
  const category = categoryOf(format);
  if (category === "General" || category === "Text") return String(value);
  if (category === "Date" || category === "Time") return displayDate(value, format);
  const digits = /^([#,]*)(0+)(?:\.(0+))?(%?)$/.exec(format);
  if (!digits) throw notImplemented(`Range.text of the number format ${format}`);
  const [, groups = "", whole = "", decimals = "", percent = ""] = digits;
  const options = {
    minimumIntegerDigits: whole.length,
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
    useGrouping: groups.includes(","),
  };
  return (percent ? value * 100 : value).toLocaleString("en-US", options) + percent;
}

function displayDate(serial: number, format: string): string {
  const date = dateOfSerial(serial);
  const hasHours = /h/i.test(format);
  const parts: Record<string, number> = {
    yyyy: date.getUTCFullYear(),
    d: date.getUTCDate(),
    h: date.getUTCHours(),
    s: date.getUTCSeconds(),
  };
  return format.replace(/yyyy|mmm|m{1,2}|d{1,2}|h{1,2}|s{1,2}/gi, (code, at: number) => {
    if (/^mmm$/i.test(code)) return date.toLocaleString("en-US", { month: "short", timeZone: "UTC" });
    const isMinute = /^m/i.test(code) && hasHours && /h+:?$/i.test(format.slice(0, at));
    const part = /^m/i.test(code)
      ? isMinute
        ? date.getUTCMinutes()
        : date.getUTCMonth() + 1
      : parts[code === "yyyy" ? code : (code[0] ?? "").toLowerCase()];
    return String(part ?? 0).padStart(code.length, "0");
  });
}
