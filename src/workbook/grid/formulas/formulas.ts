/** The prefix of functions newer than Excel 2007 in files. */
const FUTURE = /_xlfn\.(?:_xlws\.)?|_xlws\./gi;
/** The prefix of the parameters of LET and LAMBDA in files. */
const PARAMETER = /_xlpm\./gi;

/** A file's formula without these prefixes, as a grid reads it. */
export function fromFile(formula: string): string {
  return formula.includes("_xl") ? formula.replace(FUTURE, "").replace(PARAMETER, "") : formula;
}

/** Functions that have the prefix `_xlfn.` in files: those of 2010 and later that a survey's workbook may contain. */
const future = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BITAND BITOR BITXOR CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS DECIMAL F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA IFNA IFS ISFORMULA " +
    "ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.INV " +
    "T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S XOR Z.TEST BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK ISOMITTED LAMBDA LET " +
    "MAKEARRAY MAP RANDARRAY REDUCE SCAN SEQUENCE SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS " +
    "XLOOKUP XMATCH"
  ).split(" "),
);
/** These have the prefix `_xlfn._xlws.`. */
const worksheetOnly = new Set(["FILTER", "SORT"]);

/** A grid's formula with the prefixes that a file needs. */
export function toFile(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => {
      const upper = name.toUpperCase();
      if (worksheetOnly.has(upper)) return `_xlfn._xlws.${upper}`;
      return future.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/** Whether a grid with these functions can calculate the formula: no links to other workbooks, no structured references, no «#» or «@». */
export function isWithin(formula: string, functions: ReadonlySet<string>): boolean {
  let is = true;
  outsideTexts(formula, (part) => {
    if (/[[\]#@]/.test(part.replace(/#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/g, ""))) is = false;
    for (const [, name = ""] of part.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)) if (!functions.has(name.toUpperCase())) is = false;
    return part;
  });
  return is;
}

/** Whether the formula calls one of the functions. */
export function callsAny(formula: string, functions: ReadonlySet<string>): boolean {
  let does = false;
  outsideTexts(formula, (part) => {
    for (const [, name = ""] of part.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)) if (functions.has(name.toUpperCase())) does = true;
    return part;
  });
  return does;
}

/** The formula with `change` applied to the parts outside "texts" and 'sheet names'. */
export function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
