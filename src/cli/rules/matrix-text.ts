/** A matrix of grades as a small text table: scores along both sides, the cell of one unit in brackets. */
export function matrixLines(cells: readonly (readonly number[])[], marked?: readonly [number | null, number | null]): readonly string[] {
  const width = Math.max(...cells.flat().map((grade) => String(grade).length)) + 2;
  const centred = (text: string) => text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width);
  const head = (cells[0] ?? []).map((_, column) => centred(String(column))).join(" ");
  const rows = cells.map((row, index) => {
    const texts = row.map((grade, column) => centred(marked?.[0] === index && marked[1] === column ? `[${grade}]` : String(grade)));
    return `${String(index).padStart(3)} │ ${texts.join(" ")}`.trimEnd();
  });
  return [`    │ ${head}`.trimEnd(), `────┼─${"─".repeat(head.length)}`, ...rows];
}
