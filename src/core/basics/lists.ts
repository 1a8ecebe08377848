/** The values that a list has more than once, each once. */
export function repeated<Value>(values: readonly Value[]): readonly Value[] {
  const seen = new Set<(typeof values)[number]>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}

/** Whether each number is above the one before it. */
export function isIncreasing(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? -Infinity));
}
