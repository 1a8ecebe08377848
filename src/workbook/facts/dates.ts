const DAY = 86_400;
/** Days from 1970-01-01 back to day 0 of the two systems; 1900 counts a 29 February that was not. */
const DAY_ZERO_1900 = -25_569;
const DAY_ZERO_1904 = -24_107;
/** 9999-12-31 in the 1900 system. */
const LAST_DAY = 2_958_465;

/**
 * What a cell with a date format shows for a number, as ISO 8601: a date, a date with time to the second, or only a time for the
 * numbers below 1 of the 1900 system. Null for numbers that are no date. Day 60 of the 1900 system is 1900-02-29, as Excel shows it.
 */
export function isoDate(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_DAY + 1)) return null;
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  const time = isoTime(seconds - day * DAY);
  if (day === 0 && !date1904) return time;
  const date = isoDay(day, date1904);
  return time === "00:00:00" ? date : `${date}T${time}`;
}

/** The number that a date, a date with a time or a time in ISO 8601 is in a cell; null for what is none of them. */
export function dateSerial(iso: string, date1904: boolean): number | null {
  const parts = /^(?:(\d{4}-\d{2}-\d{2})(?:T|$))?(?:(\d{2}:\d{2}:\d{2}(?:\.\d+)?)Z?)?$/.exec(iso);
  if (!parts || iso === "") return null;
  const [, date, time] = parts;
  const seconds = time === undefined ? 0 : Date.parse(`1970-01-01T${time}Z`) / 1000;
  const days = date === undefined ? 0 : daySerial(date, date1904);
  return Number.isNaN(days + seconds) ? null : days + seconds / DAY;
}

function daySerial(date: string, date1904: boolean): number {
  if (date === "1900-02-29") return date1904 ? NaN : 60;
  const days = Date.parse(date) / 1000 / DAY;
  if (date1904) return days - DAY_ZERO_1904;
  const serial = days - DAY_ZERO_1900;
  return serial <= 60 ? serial - 1 : serial;
}

function isoDay(day: number, date1904: boolean): string {
  if (date1904) return isoDayOf(DAY_ZERO_1904 + day);
  if (day === 60) return "1900-02-29";
  return isoDayOf(DAY_ZERO_1900 + (day < 60 ? day + 1 : day));
}

function isoDayOf(daysSince1970: number): string {
  return new Date(daysSince1970 * DAY * 1000).toISOString().slice(0, 10);
}

function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** True for a format code with day, month, year, hour, minute or second outside quotes. Counted hours ([h]:mm) are an amount, not a date. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"?|\\.|_.|\*./g, "");
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return false;
  return /[dmyhs]/i.test(bare.replace(/\[[^\]]*\]/g, "").replace(/general/gi, ""));
}
