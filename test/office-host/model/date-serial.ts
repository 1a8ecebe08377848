const dayMs = 86_400_000;
/** The day before Excel's day 1, counted back from dates after February 1900. */
const dayZero = Date.UTC(1899, 11, 30);

/** Excel's serial number of a day and a time in ISO 8601 ("2018-11-01" or "2018-11-01T12:00:00"); NaN when it is none. */
export function serialOfIso(iso: string): number {
  return (Date.parse(iso.includes("T") ? `${iso.replace(/Z$/, "")}Z` : iso) - dayZero) / dayMs;
}

/** Excel's serial number of a day; null when there is no such day. Month from 1. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (date.getTime() - dayZero) / dayMs : null;
}

/** The day and time of a serial number, in UTC. */
export const dateOfSerial = (serial: number) => new Date(Math.round(dayZero + serial * dayMs));
