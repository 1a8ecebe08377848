import type { Token } from "@borgar/fx/xlsx";
import type { Bracket } from "./tokens.ts";

/*
 * Where a formula that is no array formula has a range in the place of one value, Excel takes the cell of the range in the formula's own row or
 * column, and the grid's engine all of them.
 */

/** Which arguments of a function may be ranges: all, those from one on, every second from one on, or the listed ones; counted from 0. */
type RangeArguments = "all" | { readonly from: number } | { readonly everySecondFrom: number } | readonly number[];

const everywhere = (names: string): [string, RangeArguments][] => names.split(/\s+/).map((name) => [name, "all"]);
const first = (names: string): [string, RangeArguments][] => names.split(/\s+/).map((name) => [name, [0]]);

const rangeArguments = new Map<string, RangeArguments>([
  ...everywhere(
    `SUM SUMSQ PRODUCT AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MIN MINA MAX MAXA MEDIAN MODE MODE.SNGL STDEV STDEVA STDEVP STDEVPA STDEV.S
     STDEV.P VAR VARA VARP VARPA VAR.S VAR.P DEVSQ AVEDEV GEOMEAN HARMEAN SKEW SKEW.P KURT AND OR XOR CONCAT GCD LCM MULTINOMIAL ROWS COLUMNS
     AREAS SUMX2MY2 SUMX2PY2 SUMXMY2 CORREL PEARSON RSQ SLOPE INTERCEPT STEYX COVAR COVARIANCE.P COVARIANCE.S`,
  ),
  ...first(
    `COUNTIF INDEX LARGE SMALL QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTILE PERCENTILE.INC PERCENTILE.EXC PERCENTRANK PERCENTRANK.INC
     PERCENTRANK.EXC TRIMMEAN OFFSET IRR`,
  ),
  ["SUMIF", [0, 2]],
  ["AVERAGEIF", [0, 2]],
  ["COUNTIFS", { everySecondFrom: 0 }],
  ["SUMIFS", { everySecondFrom: 1 }],
  ["AVERAGEIFS", { everySecondFrom: 1 }],
  ["MAXIFS", { everySecondFrom: 1 }],
  ["MINIFS", { everySecondFrom: 1 }],
  ["VLOOKUP", [1]],
  ["HLOOKUP", [1]],
  ["MATCH", [1]],
  ["XMATCH", [1]],
  ["XLOOKUP", [1, 2]],
  ["RANK", [1]],
  ["RANK.EQ", [1]],
  ["RANK.AVG", [1]],
  ["FORECAST", [1, 2]],
  ["FORECAST.LINEAR", [1, 2]],
  ["T.TEST", [0, 1]],
  ["TTEST", [0, 1]],
  ["NPV", { from: 1 }],
  ["SUBTOTAL", { from: 1 }],
  ["AGGREGATE", { from: 2 }],
  ["TEXTJOIN", { from: 2 }],
  ["NETWORKDAYS", [2]],
  ["WORKDAY", [2]],
]);

/** These work with whole arrays, whatever stands in their arguments. */
const ofArrays = new Set(["SUMPRODUCT", "MMULT", "MDETERM", "MINVERSE", "LOOKUP", "FREQUENCY"]);

/** Whether the token is a range of several cells in the place of one value; `own` are functions whose arguments may all be ranges. */
export function isIntersected(tokens: readonly Token[], index: number, around: readonly Bracket[], own: ReadonlySet<string>): boolean {
  const token = tokens[index];
  if (token === undefined || !isOfSeveral(token) || around.some(({ name }) => ofArrays.has(name))) return false;
  const inner = around.at(-1);
  return inner === undefined || !isWholeArgument(tokens, index) || !(own.has(inner.name) || takesRange(inner));
}

const isOfSeveral = ({ type, value }: Token): boolean => type === "range_beam" || (type === "range" && value.includes(":"));

/** Nothing else stands in the argument. A first reference before «:» is not worked out here. */
function isWholeArgument(tokens: readonly Token[], index: number): boolean {
  const solid = (step: 1 | -1) => {
    let at = index + step;
    while (tokens[at]?.type === "whitespace" || tokens[at]?.type === "newline") at += step;
    return tokens[at]?.value;
  };
  return [")", ","].includes(solid(1) ?? "") && ["(", ","].includes(solid(-1) ?? "");
}

function takesRange({ name, argument }: Bracket): boolean {
  const places = rangeArguments.get(name);
  if (places === undefined) return false;
  if (places === "all") return true;
  if ("from" in places) return argument >= places.from;
  if ("everySecondFrom" in places)
    return argument === 0 || (argument >= places.everySecondFrom && (argument - places.everySecondFrom) % 2 === 0);
  return places.includes(argument);
}
