import { answersTo } from "../../../src/core/ruleset/answer-list.ts";
import fc from "fast-check";
import { explain } from "../../../src/core/explain/explain.ts";
import { publishedRules, type Range } from "../../../src/core/functions/call.ts";
import { explainRows } from "../../../src/core/functions/explain-rows.ts";
import type { ExplainedAnswer, Explanation } from "../../../src/core/kinds/explanation.ts";
import { codeAt, type Definition } from "../../../src/core/kinds/kind.ts";
import { definitionsOf, findIn } from "../../../src/core/kinds/kinds.ts";
import type { Assessment } from "../../../src/core/score/results.ts";
import { explanationSentence } from "../../../src/messages/explain/explain-language.ts";
import { assessed, type Row } from "../assessed.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

const rowsOfAnswers = fc.record(
  Object.fromEntries(ssb2018.items.map((item) => [item.id, fc.constantFrom(null, ...answersTo(ssb2018, item))])),
);

/** The ranges, of one row, that a formula would give the function of this result. */
function rangesFor(definition: Definition, row: Row, assessment: Assessment): readonly Range[] {
  return definition.inputs(findIn(ssb2018)).map((input) => {
    if (input.kind === "answers") return [input.items.map(({ id }) => row[id] ?? null)];
    return [[codeAt(input.definition.found(assessment)?.codes, 0)]];
  });
}

/** An answer without its cell, which a formula does not know. */
const bare = ({ item, answer, state }: ExplainedAnswer) => ({ item, answer, state });

function facts(explanation: Explanation): unknown {
  const { value, valueLabel } = explanation;
  if (!("items" in explanation)) return { value, valueLabel };
  const { count, highest, scores, gate, items, cutPointMode } = explanation;
  const points = items.map((item) => ({ ...bare(item), points: item.points }));
  return {
    value,
    valueLabel,
    count,
    highest,
    scores,
    cutPointMode,
    gate: gate && { answers: gate.answers.map(bare), isOpen: gate.isOpen },
    points,
  };
}

test("a row of ranges is explained by the facts and in the words of a unit with the same answers", () => {
  fc.assert(
    fc.property(rowsOfAnswers, (row) => {
      const assessment = assessed([row]);
      for (const definition of definitionsOf(ssb2018)) {
        const ofUnit = explain(definition.id, 0, { assessment, sheet: sheetOf([]) });
        const [ofRow] = explainRows(definition.id, rangesFor(definition, row, assessment), publishedRules(ssb2018));
        if (!ofRow || !("kind" in ofRow)) throw new Error("no explanation");
        expect(facts(ofRow)).toEqual(facts(ofUnit));
        expect(ofRow.unknown === null).toBe(ofUnit.unknown === null);
        if (ofUnit.unknown === null)
          for (const language of ["nb", "en"] as const)
            expect(explanationSentence(ofRow, language)).toBe(explanationSentence(ofUnit, language));
      }
    }),
    { numRuns: 60 },
  );
});
