import { headerRowsFor } from "./match/headers/header-row.ts";
import { assess } from "./pipeline.ts";
import { foldAnswer } from "./validate/coded/fold-answer.ts";
import { checkItems } from "./check/items.ts";
import { checkOrder } from "./check/order.ts";
import { checkReferences } from "./check/references.ts";
import { checkUnique } from "./check/unique.ts";
import { checkValues } from "./check/values.ts";
import { checkTexts } from "./check/texts.ts";
import { checkTranslatedItems, checkTranslations } from "./check/translations.ts";
import { inLanguage } from "./ruleset/in-language.ts";
import { collections, findIn, kinds } from "./kinds/kinds.ts";
import { outputColumns } from "./kinds/output-columns.ts";
import type { Assessment } from "./score/results.ts";
import type { RuleSetIssue } from "./ruleset/ruleset-issue.ts";
import type { RuleSet } from "./ruleset/ruleset.ts";
import type { Cell, Sheet } from "./sheet/sheet.ts";

/**
 * Everything wrong with a rule set beyond its schema: ids used twice, references that point nowhere or in a circle, values that nothing can
 * have, parts that overlap or read alike, cut points that do not increase or exceed the maximum, matrices that do not fit their scales, and
 * examples that fail when they are computed by the same steps as any sheet. `registers` are the ids of the registers there are; null where
 * they are not known. A higher score that lowers the grade is a remark. Empty for a valid rule set: it can be computed on any sheet.
 */
export function check(ruleSet: RuleSet, registers: readonly string[] | null = null): readonly RuleSetIssue[] {
  const parts = [
    ...checkTexts(ruleSet),
    ...checkReferences(ruleSet),
    ...checkUnique(ruleSet),
    ...checkOrder(ruleSet),
    ...checkValues(ruleSet),
    ...checkItems(ruleSet),
    ...checkRegister(ruleSet, registers),
    ...checkTranslations(ruleSet),
  ];
  if (parts.length > 0) return parts;
  const read = inLanguage(ruleSet, null); // with what it is called in every language
  let issues: readonly RuleSetIssue[] = [...checkSpellings(read), ...checkTranslated(ruleSet, read), ...checkOutputs(ruleSet)];
  for (const kind of kinds) {
    issues = [...issues, ...kind.define(ruleSet).flatMap((definition) => definition.checkFit(findIn(ruleSet)))];
    if (issues.some(({ severity }) => severity === "error")) return issues;
  }
  return [...issues, ...checkExamples(ruleSet)];
}

function checkRegister({ unit }: RuleSet, registers: readonly string[] | null): RuleSetIssue[] {
  const { register } = unit;
  if (typeof register !== "string" || registers === null || registers.includes(register)) return [];
  return [{ severity: "error", where: "unit.register", code: "register_unknown", register, known: registers }];
}

/** What the names in other languages make ambiguous; nothing without any. */
function checkTranslated(ruleSet: RuleSet, read: RuleSet): RuleSetIssue[] {
  return read === ruleSet ? [] : [...checkItems(read), ...checkTranslatedItems(ruleSet)];
}

/** Two results cannot have one column: «a_score» may be the score of «a» and a grade of that name. */
function checkOutputs(ruleSet: RuleSet): RuleSetIssue[] {
  const ids = outputColumns(ruleSet).map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({ severity: "error", where: collections, code: "id_twice", id }));
}

function checkSpellings(ruleSet: RuleSet): RuleSetIssue[] {
  return Object.entries(ruleSet.answerLists).flatMap(([id, { answers, spellings, shown = {} }]) => {
    const meanings = new Map<string, Set<string>>();
    const add = (spelling: string, answer: string) =>
      meanings.set(foldAnswer(spelling), new Set([...(meanings.get(foldAnswer(spelling)) ?? []), answer]));
    for (const answer of answers) add(answer, answer);
    for (const [answer, text] of Object.entries(shown)) add(text, answer);
    for (const [answer, others] of Object.entries(spellings)) for (const other of others) add(other, answer);
    const ambiguous = [...meanings].filter(([, meant]) => meant.size > 1);
    return ambiguous.map(([spelling, meant]): RuleSetIssue => ({
      severity: "error",
      where: `answerLists.${id}`,
      code: "spelling_ambiguous",
      spelling,
      answers: [...meant],
    }));
  });
}

/** Computes the examples by the same steps as any sheet, as a sheet with one row each. */
function checkExamples(ruleSet: RuleSet): RuleSetIssue[] {
  if (ruleSet.examples.length === 0) return [];
  const sheet = exampleSheet(ruleSet);
  const headers = headerRowsFor(ruleSet);
  const { assessment } = assess(
    { sheet, codeBooks: [] },
    { headers, issues: [] },
    { ruleSet, register: null, columnMap: null, cutPointMode: "fixed" },
  );
  const columns = new Map(outputColumns(ruleSet).map((column) => [column.id, column]));
  return ruleSet.examples.flatMap(({ title, expect }, unit) =>
    Object.entries(expect).flatMap(([id, expected]): RuleSetIssue[] => {
      const where = `examples.${title}`;
      const column = columns.get(id);
      if (!column) return [{ severity: "error", where, code: "example_column_nowhere", column: id, columns: [...columns.keys()] }];
      const found = assessment && rowOf(unit, assessment, (index) => column.valueOf(assessment, index));
      return found === expected ? [] : [{ severity: "error", where, code: "example_fails", column: id, expected, found }];
    }),
  );
}

/** What an example's row comes to; null for one without any answer, which is no unit where rows have no keys. */
function rowOf(example: number, { responses }: Assessment, valueOf: (unit: number) => number | null): number | null {
  const unit = responses.rows.indexOf(example + 1);
  return unit < 0 ? null : valueOf(unit);
}

/** The examples as a survey sheet: item ids as headers, one row an example. */
function exampleSheet(ruleSet: RuleSet): Sheet {
  const key = ruleSet.columns.find(({ role }) => role === "id");
  const header: Cell[] = [...(key ? [key.id] : []), ...ruleSet.items.map(({ id }) => id)];
  const rows = ruleSet.examples.map(({ answers }, unit): Cell[] => [
    ...(key ? [String(unit + 1).padStart(key.digits ?? 1, "0")] : []),
    ...ruleSet.items.map(({ id }) => answers[id] ?? null),
  ]);
  return {
    name: "examples",
    firstRow: 0,
    firstColumn: 0,
    cells: [header, ...rows],
    tables: [],
    merges: [],
    hiddenRows: [],
    ownColumns: null,
  };
}
