import type { LexerTreeBuilder } from "@univerjs/engine-formula";
import { withEnglishSeparators } from "../../formulas/norwegian-formula.ts";

/*
 * Trap (0.25.1): the formula lexer knows «,» between arguments and «.» in numbers only. While a formula with «;» is typed, the editor neither
 * colours its references, nor shows the right argument in the help, nor inserts ranges that are pointed at.
 * Fix: the lexer reads the formula in the English form and returns the parts as they were typed; the editor rebuilds the text from the parts.
 * Both forms have the same length, so every part has the same position in both. The separators that the editor itself inserts and shows are
 * replaced at build time: see ../../../../../scripts/engine-fixes/replacements.mjs.
 * Upstream: https://github.com/dream-num/univer/issues/5679 (open)
 * Test: test/workbook/grid/norwegian-editing.properties.test.ts «has its parts as they are written, each range by itself»
 */

/** Lets the lexer read formulas with «;» between arguments and decimal commas. Formulas in the English form are read as before. */
export function acceptSemicolons(lexer: LexerTreeBuilder): void {
  const partsOf = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    const english = withEnglishSeparators(formula);
    const parts = partsOf(english);
    return english === formula || !parts ? parts : asTyped(parts, formula);
  };
  const functionAt = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, at) => functionAt(withEnglishSeparators(formula), at);
}

type Parts = NonNullable<ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]>>;

/** A formula with its «=», which is not among the parts, may be about to be stored in the cell: its numbers keep the English form. */
function asTyped(parts: Parts, formula: string): Parts {
  const isWhole = formula.startsWith("=");
  let from = isWhole ? 1 : 0;
  return parts.map((part) => {
    const text = typeof part === "string" ? part : part.token;
    const typed = formula.slice(from, (from += text.length));
    if (typeof part === "string") return typed;
    return isWhole && /^\d/.test(text) ? part : { ...part, token: typed };
  });
}
