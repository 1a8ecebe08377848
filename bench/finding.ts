/** One measured figure with its unit, and its limit; null for a figure that is only printed. */
export interface Finding {
  readonly what: string;
  readonly comparedWith: string;
  readonly value: number;
  readonly unit: "×" | "MB" | "kB" | "ms";
  readonly limit: { readonly is: "at most" | "at least"; readonly value: number } | null;
}

/** Whether the figure is within its limit; true where it has none. */
export function holds({ value, limit }: Finding): boolean {
  if (limit === null) return true;
  return limit.is === "at most" ? value <= limit.value : value >= limit.value;
}

/** A finding as one line: what, compared with what, the figure, the limit, and whether it holds. */
export function line(finding: Finding): string {
  const { what, comparedWith, value, unit, limit } = finding;
  const figure = `${value.toFixed(unit === "×" ? 2 : 0)} ${unit}`;
  const verdict = limit === null ? "" : `${limit.is} ${limit.value} ${unit}  ${holds(finding) ? "ok" : "NOT OK"}`;
  return `${what.padEnd(56)} ${comparedWith.padEnd(48)} ${figure.padStart(11)}  ${verdict}`.trimEnd();
}
