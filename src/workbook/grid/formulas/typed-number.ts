/** A number as it is typed in Norwegian: sign, digits in groups or not, decimals after a comma, power of ten, and percent. */
const typed =
  /^\s*(?<sign>[+\-−]?)(?<whole>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:,(?<decimals>\d*))?(?:e(?<power>[+-]?\d+))?[ \u00a0\u202f]*(?<percent>%?)\s*$/iu;

/**
 * The value of a number that is typed as in a Norwegian Excel, such as 12,5 or −0,25 or 1 234 or 12,5 %, a share for percent; null for anything
 * else, and for what means the same in English (12). Thousands are separated by a space of any width.
 */
export function typedNumber(text: string): number | null {
  const { sign, whole, decimals, power, percent } = typed.exec(text)?.groups ?? {};
  if (whole === undefined || whole + (decimals ?? "") === "") return null;
  if (decimals === undefined && percent === "" && sign !== "−" && !/\D/.test(whole)) return null;
  const exponent = Number(power ?? 0) - (percent === "" ? 0 : 2);
  const number = Number(`${whole.replace(/\D/g, "")}.${decimals ?? ""}e${exponent}`);
  if (!Number.isFinite(number)) return null;
  return sign === "-" || sign === "−" ? -number : number;
}

/**
 * What a text means as a number in Norwegian where it would mean something else in English (1,234) or nothing (1 234); undefined where it means
 * the same in both, null where it is no number in Norwegian.
 */
export function norwegianNumber(text: string): number | null | undefined {
  return /\d/.test(text) && /[,−]|\d[ \u00a0\u202f]+\d/u.test(text) ? typedNumber(text) : undefined;
}
