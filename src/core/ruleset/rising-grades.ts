/** A matrix of so many rows and columns whose grades rise with both scores: by the mean of how far each is up its scale. */
export function risingGrades(rows: number, columns: number, grades: number): number[][] {
  const share = (score: number, scores: number) => (scores > 1 ? score / (scores - 1) : 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => Math.floor(((share(row, rows) + share(column, columns)) / 2) * (grades - 1))),
  );
}
