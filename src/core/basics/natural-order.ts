import { compareNorwegian, indexKey } from "./norwegian.ts";

const PIECES = /\d+|\D+/g;

/**
 * Compares two keys or names as a person would list them: numbers in them by their size, so that «A2» comes before «A10», and the rest as
 * a Norwegian index does. A total order: only equal texts compare as equal.
 */
export function compareNaturally(a: string, b: string): number {
  const [ofA, ofB] = [a.match(PIECES) ?? [], b.match(PIECES) ?? []];
  const shared = Math.min(ofA.length, ofB.length);
  for (let index = 0; index < shared; index++) {
    const order = comparePieces(ofA[index] ?? "", ofB[index] ?? "");
    if (order !== 0) return order;
  }
  return ofA.length - ofB.length || compareNorwegian(a, b);
}

/** Digits before anything else; of two numbers the smaller first. Leading zeros and case are no difference here. */
function comparePieces(a: string, b: string): number {
  const [isNumberA, isNumberB] = [isNumber(a), isNumber(b)];
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  const [plainA, plainB] = isNumberA ? [a.replace(/^0+/, ""), b.replace(/^0+/, "")] : [indexKey(a), indexKey(b)];
  return (isNumberA ? plainA.length - plainB.length : 0) || (plainA < plainB ? -1 : plainA > plainB ? 1 : 0);
}

const isNumber = (piece: string) => /^\d/.test(piece);
