import { headerRowsFor } from "../../src/core/match/headers/header-row.ts";
import { assess, type Assessed } from "../../src/core/pipeline.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import type { Assessment } from "../../src/core/score/results.ts";
import type { Register } from "../../src/core/ruleset/register.ts";
import type { CutPointMode, RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { sheetOf, ssb2018 } from "./surveys.ts";

/** Answers by item or unit column id, as the cells hold them. */
export type Row = Readonly<Record<string, Cell>>;

interface Options {
  readonly ruleSet?: RuleSet;
  readonly register?: Register | null;
  readonly mode?: CutPointMode;
  readonly sheet?: Partial<Sheet>;
  readonly codeBooks?: readonly Sheet[];
}

/** What a sheet comes to through all the steps, without columns settled by hand. */
export function assessedSheet(sheet: Sheet, options: Omit<Options, "sheet"> = {}): Assessed {
  const { ruleSet = ssb2018, register = null, mode = "fixed", codeBooks = [] } = options;
  const found = { headers: headerRowsFor(ruleSet), issues: [] };
  return assess({ sheet, codeBooks }, found, { ruleSet, register, columnMap: null, cutPointMode: mode });
}

/** A sheet with item ids as headers in row 1 and these rows below, through all the steps. A row without a number gets the next. */
export function assessed(rows: readonly Row[], options: Options = {}): Assessment {
  const { ruleSet = ssb2018 } = options;
  const ids = [...ruleSet.columns, ...ruleSet.items].map(({ id }) => id);
  const key = ruleSet.columns.find(({ role }) => role === "id");
  const cells = rows.map((row, index) =>
    ids.map((id) => (id in row || id !== key?.id ? (row[id] ?? null) : String(index + 101).padStart(key.digits ?? 4, "0"))),
  );
  const sheet = sheetOf([ids, ...cells], options.sheet);
  const { assessment } = assessedSheet(sheet, options);
  if (!assessment) throw new Error("the rows have no units");
  return assessment;
}

/** A unit's results by output column: { strategi_antall: 10, strategi_score: 3, … }; null for unknown. */
export function resultsOf(assessment: Assessment, unit = 0): Record<string, number | null> {
  return Object.fromEntries(outputColumns(assessment.ruleSet).map((column) => [column.id, column.valueOf(assessment, unit)]));
}

/** The first `ticked` items of a block answered `yes`, the rest `no`: ticks("strategi", 2, 13) answers strategi_01 … strategi_13. */
export function ticks(block: string, ticked: number, items: number, yes = "Ja", no = "Nei"): Row {
  const number = (index: number) => String(index + 1).padStart(2, "0");
  return Object.fromEntries(Array.from({ length: items }, (_, index) => [`${block}_${number(index)}`, index < ticked ? yes : no]));
}
