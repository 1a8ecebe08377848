/**
 * What a manifest may put before the functions' names, as the source of a regular expression: `DIGI_TEST` in `=DIGI_TEST.PRIORITERING(…)`.
 * Formulas with another prefix belong to another add-in.
 */
export const functionPrefix = "DIGI_[A-Za-z0-9_]+";

/** What Excel puts before a function of an add-in that is not there, and files before all of them: _xldudf_DIGI_TEST_PRIORITERING. */
const asStored = String.raw`(?:_xlfn\.|_xll\.)*(?:_xldudf_)`;

/** Texts, what stands in brackets, and quoted names of sheets: none of it calls anything. An apostrophe in brackets stands before one sign. */
const quoted = /"(?:[^"]|"")*"|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]|'(?:[^']|'')*'/g;

/**
 * Tells whether a formula, in English and without "=", calls one of these functions, wherever in it: by its plain name or with the prefix of any
 * build. `others` are plain names, in capitals, that mean something else in this workbook.
 */
export function ownCalls(functions: Iterable<string>, others: ReadonlySet<string> = new Set()): (formula: string) => boolean {
  const all = [...functions];
  const plain = all.filter((name) => !others.has(name.toUpperCase()));
  const any = `(?:${all.join("|")})`;
  const ways = [
    String.raw`(?:_xll\.|_xlfn\.)*${functionPrefix}\.${any}`,
    `${asStored}(?:${functionPrefix}_)?${any}`,
    ...(plain.length === 0 ? [] : [String.raw`(?:_xll\.|_xlfn\.)*(?:${plain.join("|")})`]),
  ];
  const call = new RegExp(String.raw`(?<![\p{L}\p{N}_.\\])(?:${ways.join("|")})\(`, "iu");
  return (formula) => all.length > 0 && call.test(formula.replace(quoted, '""'));
}
