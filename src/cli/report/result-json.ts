import { cellAddress, columnLetters } from "../../core/sheet/address.ts";
import type { CellRef, Issue } from "../../core/issues/issue.ts";
import { definitionsOf } from "../../core/kinds/kinds.ts";
import { outputColumns } from "../../core/kinds/output-columns.ts";
import type { Assessment } from "../../core/score/results.ts";
import { tablesOf } from "../../core/tables/tabulate.ts";
import { respondedUnits } from "../../core/validate/coded/responses.ts";
import { type Language } from "../../messages/language/language.ts";
import { issueText } from "../../messages/issues/issue-language.ts";

/** The results of a run as plain JSON; null is «Ukjent». */
export function resultJson(assessment: Assessment, issues: readonly Issue[], file: string, language: Language): unknown {
  const { ruleSet, match, responses, cutPointMode, dataHash, sheetNotes } = assessment;
  return {
    ruleSet: { id: ruleSet.id, revision: ruleSet.revision, title: ruleSet.title },
    source: {
      file,
      sheet: match.sheet,
      notes: sheetNotes,
      headerRow: match.headerRow + 1,
      units: responses.size,
      responded: respondedUnits(responses),
      hash: dataHash,
    },
    cutPointMode,
    cutPoints: cutPointsJson(assessment),
    missing: ruleSet.missing,
    units: unitsJson(assessment),
    tables: tablesOf(assessment).map(({ id, number, title, baseLabel, base, weighted, unknown, columns, rows, notes }) => ({
      ...{ id, figure: number, title, baseLabel, base, ...(weighted ? { weighted } : {}), unknown, columns },
      rows: rows.map((row) => ({ ...row })),
      notes,
    })),
    issues: issuesJson(issues, language),
  };
}

function cutPointsJson(assessment: Assessment): Readonly<Record<string, readonly number[]>> {
  const found = definitionsOf(assessment.ruleSet).map((definition) => [definition.id, definition.found(assessment)?.limits] as const);
  return Object.fromEntries(found.flatMap(([id, limits]) => (limits ? [[id, limits]] : [])));
}

function unitsJson(assessment: Assessment): readonly Readonly<Record<string, string | number | null>>[] {
  const columns = outputColumns(assessment.ruleSet);
  const { ids, names } = assessment.responses;
  return ids.map((id, unit) => ({
    id,
    name: names[unit] ?? null,
    ...Object.fromEntries(columns.map((column) => [column.id, column.valueOf(assessment, unit)])),
  }));
}

/** Issues with their sentence and their facts; rows, columns and cells are named as Excel names them. */
export function issuesJson(issues: readonly Issue[], language: Language): readonly Readonly<Record<string, unknown>>[] {
  return issues.map((issue) => {
    const { code, severity, place, ...facts } = issue;
    return {
      code,
      severity,
      sheet: place?.sheet ?? null,
      cell: place ? cellAddress(place.row, place.column) : null,
      message: issueText(issue, language, "terminal"),
      ...Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, asExcel(fact, value)])),
    };
  });
}

function asExcel(fact: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (fact === "rows") return value.map((row) => Number(row) + 1);
  if (fact === "columns" || fact === "between") return value.map((column) => columnLetters(Number(column)));
  // «cells» are CellRefs in every issue that has them.
  return fact === "cells" ? (value as readonly CellRef[]).map(({ row, column }) => cellAddress(row, column)) : value;
}
