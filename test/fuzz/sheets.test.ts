import { itemsIn } from "../../src/core/ruleset/filters.ts";
import { layout } from "../../src/core/layout/layout.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import { Refusal } from "../../src/core/issues/refusal.ts";
import type { Assessment } from "../../src/core/score/results.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { issueText } from "../../src/messages/issues/issue-language.ts";
import { computedOf } from "../core/computed.ts";
import { assessedSheet } from "../core/assessed.ts";
import { ssb2018 } from "../core/surveys.ts";
import { fuzzedSheet, type FuzzedSheet, type MeantUnit } from "./damaged-sheet.ts";
import { Random } from "./random.ts";

const RUNS = 400;

/** The counts that the slow and obvious way gives for what was meant; null for unknown. */
function meantCounts({ id, answers }: MeantUnit): Map<string, number | null> {
  const given = [...answers].filter(([, answer]) => answer !== "");
  const unit = { id, answers: Object.fromEntries(given.map(([item, answer]) => [item, answer ?? "no answer of any list"])) };
  const { indicators } = computedOf(ssb2018, [unit]);
  return new Map([...indicators].map(([indicator, { counts }]) => [indicator, Number.isNaN(counts[0]) ? null : (counts[0] ?? null)]));
}

/** Whether some issue says why: one at the unit's row or naming its number, or one about whole columns. */
function isExplained({ issues }: Assessment, { id, row }: MeantUnit, indicator: string): boolean {
  const label = ssb2018.indicators.find((one) => one.id === indicator)?.label;
  return issues.some(
    (issue) =>
      issue.place?.row === row ||
      ("id" in issue && issue.id === id) ||
      issue.code === "answer_merged" ||
      issue.code === "unit_no_answers" ||
      (issue.code === "indicator_incomplete" && issue.indicator === label),
  );
}

/** Whether one of the indicator's columns was taken for likely, which a warning tells of each time. */
function isToldAsUncertain({ issues }: Assessment, indicator: string): boolean {
  const { items = [], gate } = ssb2018.indicators.find(({ id }) => id === indicator) ?? {};
  return issues.some(
    (issue) => issue.code === "column_uncertain" && (items.includes(issue.item) || (gate && itemsIn(gate).includes(issue.item))),
  );
}

function check({ sheet, units }: FuzzedSheet, seed: number): void {
  const { assessment, issues } = assessedSheet(sheet);
  for (const issue of issues) expect(issueText(issue, "nb", "pane")).not.toMatch(/undefined|NaN|\[object/);
  const { rows, ids } = assessment?.responses ?? { rows: [], ids: [] };
  const indexOf = new Map(Array.from(rows, (row, index) => [row, index]));
  const areRowsKeys = issues.some(({ code }) => code === "unit_keys_rows"); // said once, of a sheet without a column for keys
  for (const unit of units) {
    const index = indexOf.get(unit.row);
    if (!assessment || index === undefined) {
      const hasKey = assessment?.match.columns.some(({ item }) => item === "kommunenr");
      const said = issues.some(
        ({ code, place }) => place?.row === unit.row || code === "unit_column_missing" || code === "survey_not_found",
      );
      expect({ seed, row: unit.row, hasKey, said }).toMatchObject({ said: true });
      continue;
    }
    expect({ seed, row: unit.row, id: ids[index] }).toEqual({ seed, row: unit.row, id: areRowsKeys ? String(unit.row + 1) : unit.id });
    for (const [indicator, meant] of meantCounts(unit)) {
      const counted = assessment.indicators.get(indicator)?.counts[index] ?? NaN;
      const found = Number.isNaN(counted) ? null : counted;
      if (found === null)
        expect({ seed, indicator, row: unit.row, isExplained: isExplained(assessment, unit, indicator) }).toMatchObject({
          isExplained: true,
        });
      else if (!isToldAsUncertain(assessment, indicator))
        expect({ seed, indicator, row: unit.row, found }).toEqual({ seed, indicator, row: unit.row, found: meant });
    }
  }
  if (assessment) expectWritten(assessment, sheet);
}

/** What would be written is what was computed, row by row. */
function expectWritten(assessment: Assessment, sheet: FuzzedSheet["sheet"]): void {
  const input = {
    assessment,
    tables: tablesOf(assessment),
    sheet,
    sheets: [{ name: sheet.name, visible: true, ownId: null }],
    reconciliation: null,
  };
  const log = { programVersion: "0", time: "nå", source: "fuzz", language: "nb" };
  const { changes } = layout({ ...input, write: ["columns", "tables", "figures", "remarks", "log"], texts: layoutTexts("nb"), log });
  const columns = changes.flatMap((change) => (change.kind === "putColumns" ? change.columns : []));
  for (const { id, valueOf } of outputColumns(ssb2018)) {
    const written = columns.find((column) => column.id === id);
    assessment.responses.rows.forEach((row, unit) => {
      expect(written?.cells[row - assessment.match.headerRow - 1]).toBe(valueOf(assessment, unit));
    });
  }
}

test("whatever a sheet holds, a number that comes out is the right one, and what is unknown is told", () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    try {
      check(fuzzedSheet(new Random(seed)), seed);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
});
