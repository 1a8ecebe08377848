/** Column names in brackets, in which an apostrophe stands before a sign that is meant as such: [Antall '[%']] or [a]:[b]. */
const columns = String.raw`\[(?:'.|[^'[\]])*\](?::\[(?:'.|[^'[\]])*\])?`;
const inFull = new RegExp(String.raw`[\p{L}\p{N}_.\\]*\[\[#This Row\],\s*(${columns})\]`, "giu");
const short = new RegExp(String.raw`[\p{L}\p{N}_.\\]*\[@(${columns})\]`, "giu");
const shortest = /[\p{L}\p{N}_.\\]*\[@((?:'.|[^'[\]])+)\]/giu;

/**
 * Whether two formulas, in English and without "=", are the same but for how a program spells them: sheets with quotes or without, a table's row as
 * tbl[[#This Row],[a]], tbl[@a] or [@a], and small letters or capitals.
 */
export function isSameFormula(one: string, other: string): boolean {
  return one === other || spelledOneWay(one) === spelledOneWay(other);
}

/** The formula as all spellings of it are told apart from others. */
export function spelledOneWay(formula: string): string {
  const rows = formula.replace(inFull, "@$1").replace(short, "@$1").replace(shortest, "@[$1]");
  return rows.replace(/'((?:[^']|'')+)'!/g, "$1!").toLowerCase();
}

/** The formula with the number of its own row (0-based here), which no two rows share, as another sign. */
export function inAnyRow(formula: string, row: number): string {
  return spelledOneWay(formula).replace(cellRow, (number) => (Number(number) === row + 1 ? "#" : number));
}

/** The row of a cell whose column is fixed and whose row is not: 5 in $H5. */
const cellRow = /(?<=\$[a-z]{1,3})\d+/g;
