import { answersTo } from "../../../src/core/ruleset/answer-list.ts";
import fc from "fast-check";
import { explain, explainable } from "../../../src/core/explain/explain.ts";
import { outputColumns } from "../../../src/core/kinds/output-columns.ts";
import { assessed } from "../assessed.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

test("an explanation never says anything else than the results", () => {
  const answers = ssb2018.items.map((item) => [item.id, fc.constantFrom(null, "tull", ...answersTo(ssb2018, item))] as const);
  fc.assert(
    fc.property(fc.record(Object.fromEntries(answers)), (row) => {
      const assessment = assessed([row]);
      const ground = { assessment, sheet: sheetOf([]) };
      const results = new Map(outputColumns(ssb2018).map((column) => [column.id, column.valueOf(assessment, 0)]));
      for (const { id } of explainable(ssb2018)) {
        const explanation = explain(id, 0, ground);
        expect(explanation.unknown === null).toBe(explanation.value !== null);
        if (id === "rekrutteringsstatus") continue; // a step on the way, in no column
        expect(explanation.value).toBe(results.get(explanation.kind === "indicator" ? `${id}_score` : id));
        if (!("items" in explanation) || explanation.count === null || explanation.gate?.isOpen === false) continue;
        expect(explanation.items.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(explanation.count);
      }
    }),
    { numRuns: 60 },
  );
});
