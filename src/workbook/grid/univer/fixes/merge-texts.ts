import { merge, type ILanguagePack } from "@univerjs/core";

/*
 * Trap (0.25.1): `mergeLocales` replaces whole top-level sections. A pack with a few words of a section removes all the others of it.
 * Fix: packs are merged word by word.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «a language pack with some words of a section leaves the others of it»
 */

/** One pack with the words of all; later packs override earlier ones. */
export function mergeTexts(...packs: readonly ILanguagePack[]): ILanguagePack {
  const mergeDeep = merge as (...packs: readonly ILanguagePack[]) => ILanguagePack; // lodash's merge, exported without its types
  return mergeDeep({}, ...packs);
}
