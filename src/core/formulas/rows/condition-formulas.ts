import type { Composite, Condition, Nominal, RuleSet } from "../../ruleset/ruleset.ts";
import { leavesOf } from "../../score/variable.ts";
import { and, not, NOTHING, or, when, type Test } from "../excel.ts";
import { leafCondition } from "../leaves.ts";
import type { FormulaSurvey } from "../survey.ts";
import { countBlanks, overStretches } from "../tallies.ts";
import { both, isEmptySet, testOf, without } from "../values.ts";

/** Whether a condition holds for the unit of a row, or fails; neither where it is not known. */
interface Decided {
  readonly holds: Test;
  readonly fails: Test;
}

/** Whether all conditions hold, as `score/condition` has it. */
function decide(conditions: readonly Condition[], survey: FormulaSurvey): Decided {
  const parts = conditions.map((condition) => decideOne(condition, survey));
  return { holds: and(...parts.map(({ holds }) => holds)), fails: or(...parts.map(({ fails }) => fails)) };
}

function decideOne(condition: Condition, survey: FormulaSurvey): Decided {
  const { leaf, holds, known } = leafCondition(condition, survey);
  if (leaf.kind === "classes") {
    const inSome = (codes: readonly (string | number)[]) =>
      or(...leaf.nominal.classes.flatMap(({ code }, at) => (codes.includes(code) ? [isClass(leaf.nominal, at, survey)] : [])));
    const [some, all] = [holds, known].map((values) => (values.kind === "listed" ? values.values : []));
    return { holds: inSome(some ?? []), fails: inSome((all ?? []).filter((code) => !some?.includes(code))) };
  }
  if (leaf.column === null) return { holds: false, fails: false };
  const cell = survey.references.inRow(leaf.column);
  const failing = without(known, holds);
  const isHolding = testOf(cell, holds);
  return { holds: isHolding, fails: failing ? testOf(cell, failing) : and(testOf(cell, known), not(isHolding)) };
}

/** Whether the unit of a row is in a class: its conditions hold, and none before them. */
function isClass({ classes }: Nominal, at: number, survey: FormulaSurvey): Test {
  const own = classes[at]?.when ?? [];
  const before = classes.slice(0, at).filter((other) => !areApart(own, other.when, survey));
  return and(decide(own, survey).holds, ...before.map(({ when: conditions }) => not(decide(conditions, survey).holds)));
}

/** Whether conditions cannot hold with others, since they ask for other values of the same column. */
export function areApart(some: readonly Condition[], others: readonly Condition[], survey: FormulaSurvey): boolean {
  const of = (conditions: readonly Condition[]) => conditions.map((condition) => leafCondition(condition, survey));
  return of(some).some(({ leaf, holds }) =>
    of(others).some(
      (other) =>
        leaf.kind === "column" && other.leaf.kind === "column" && leaf.column === other.leaf.column && isEmptySet(both(holds, other.holds)),
    ),
  );
}

/** Which of the cells with answers in a row hold something; whoever has any has answered. */
export function respondedTest(survey: FormulaSurvey): Test {
  const { match, ruleSet } = survey.assessment;
  const ids = new Set(ruleSet.items.map(({ id }) => id));
  const columns = [...new Set(match.columns.filter(({ item }) => ids.has(item)).map(({ column }) => column))];
  const { inRow } = survey.references;
  return `${overStretches(columns, (first, last) => countBlanks(inRow(first, last)))}<${columns.length}`;
}

/** The class of the unit of a row: the first whose conditions all hold, of a unit that has answered. */
export function classFormula({ classes }: Nominal, survey: FormulaSurvey): string {
  const found = classes.reduceRight(
    (otherwise, { code, when: conditions }) => when(decide(conditions, survey).holds, String(code), otherwise),
    NOTHING,
  );
  const isAnswered = classes.every(({ when: conditions }) => conditions.some(({ of }) => isOfAnswers(of, survey.assessment.ruleSet)));
  return isAnswered ? found : when(respondedTest(survey), found, NOTHING);
}

function isOfAnswers(of: Condition["of"], ruleSet: RuleSet): boolean {
  return leavesOf(of, ruleSet).every((leaf) => !("column" in leaf));
}

/** Higher than any grade, and lower. */
const [ABOVE, BELOW] = ["999", "-1"];

/**
 * A grade by the first rule that holds, as `kinds/conditions` has it: known where all rules that may decide it give the same. The lowest and the
 * highest grade that are possible are found each by itself, since a formula cannot name what it has found.
 */
export function ruledFormula({ rules, otherwise }: Extract<Composite, { rules: unknown }>, survey: FormulaSurvey): string {
  const decided = rules.map(({ grade, when: conditions }) => ({ grade: String(grade), ...decide(conditions, survey) }));
  const end = (none: string) => (otherwise === undefined ? none : String(otherwise));
  const possible = (pick: "MIN" | "MAX", none: string, unknown: string) =>
    decided.reduceRight((later, { grade, holds, fails }) => {
      const [own, rest] = [when(fails, none, grade), when(holds, none, later)];
      return own === none ? rest : rest === none ? own : `${pick}(${own},${rest})`;
    }, end(unknown));
  const [lowest, highest] = [possible("MIN", ABOVE, BELOW), possible("MAX", BELOW, ABOVE)];
  return when(and(respondedTest(survey), lowest === highest ? true : `${lowest}=${highest}`), lowest, NOTHING);
}
