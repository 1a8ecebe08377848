import { byId } from "./basics/by-id.ts";
import { reportUnansweredClasses } from "./score/class-issues.ts";
import { classifyNominal, crossClassify } from "./score/classify.ts";
import { count } from "./score/count.ts";
import { reportCounts } from "./score/count-issues.ts";
import { recomputeLimits } from "./score/cut-points.ts";
import { dataHash } from "./validate/hash.ts";
import { IssueList } from "./issues/issue-list.ts";
import type { Match } from "./match/matched.ts";
import type { SurveySource } from "./validate/source.ts";
import type { Counts, Responses } from "./validate/responses.ts";
import type { Assessment, ClassResult, IndicatorResult } from "./score/results.ts";
import type { CutPointMode, Indicator, Register, RuleSet } from "./ruleset/ruleset.ts";
import { scoreAll } from "./score/score.ts";
import type { Sheet } from "./sheet/sheet.ts";
import { sheetNotes } from "./match/sheet-notes.ts";
import { validate } from "./validate/validate.ts";
import type { Computed } from "./score/variable.ts";

export interface AssessInput {
  readonly ruleSet: RuleSet;
  /** The units there are; null when the rule set names no register. */
  readonly register: Register | null;
  readonly sheet: Sheet;
  readonly match: Match;
  readonly cutPointMode: CutPointMode;
}

/** Everything the rule set says of one sheet, in order: validate, count, score, classify. The same input gives the same result. */
export function assess({ ruleSet, register, sheet, match, cutPointMode }: AssessInput): Assessment {
  const source: SurveySource = { ruleSet, register, sheet, match, issues: new IssueList() };
  const responses = validate(source);
  const indicators = scoreIndicators(responses, cutPointMode, source);
  const classified = classify(ruleSet, responses, indicators);
  for (const nominal of ruleSet.nominals) reportUnansweredClasses(nominal, classified, source);
  return {
    ...classified,
    cutPointMode,
    match,
    sheetNotes: sheetNotes(sheet, match),
    issues: [...match.issues, ...source.issues.all()],
    dataHash: dataHash(responses),
  };
}

/** Counts and scores of every indicator. One that lacks a column is unknown for all: fewer questions give fewer points. */
export function scoreIndicators(responses: Responses, mode: CutPointMode, source: SurveySource): Map<string, IndicatorResult> {
  return new Map(
    source.ruleSet.indicators.map((indicator) => {
      const counts = countOrUnknown(indicator, responses, source);
      const limits = limitsOf(indicator, counts, mode, source);
      return [indicator.id, { id: indicator.id, counts, scores: scoreAll(counts, limits), limits }];
    }),
  );
}

/** Grades and classes from the scores; a composite may build on one before it. */
export function classify(ruleSet: RuleSet, responses: Responses, indicators: ReadonlyMap<string, IndicatorResult>): Computed {
  const composites = new Map<string, ClassResult>();
  const nominals = new Map<string, ClassResult>();
  const computed: Computed = { ruleSet, responses, indicators, composites, nominals };
  for (const composite of ruleSet.composites) composites.set(composite.id, crossClassify(composite, computed));
  for (const nominal of ruleSet.nominals) nominals.set(nominal.id, classifyNominal(nominal, computed));
  return computed;
}

function countOrUnknown(indicator: Indicator, responses: Responses, source: SurveySource): Counts {
  const found = new Set(source.match.columns.map(({ item }) => item));
  const needed = [...(indicator.gate ? [indicator.gate.item] : []), ...indicator.items];
  const missing = needed.filter((item) => !found.has(item)).map((item) => byId(source.ruleSet.items, item).label);
  if (missing.length > 0) {
    source.issues.add("error", null, { code: "indicator_incomplete", indicator: indicator.label, missing });
    return new Float64Array(responses.size).fill(NaN);
  }
  const counted = count(indicator, source.ruleSet, responses);
  reportCounts(indicator, counted, responses, source);
  return counted.counts;
}

function limitsOf({ cutPoints, label }: Indicator, counts: Counts, mode: CutPointMode, { issues }: SurveySource): readonly number[] {
  if (mode === "fixed" && cutPoints.method === "fixed") return cutPoints.limits;
  const { limits, possible } = recomputeLimits(counts, cutPoints.shares);
  const classes = cutPoints.shares.length + 1;
  if (possible < classes) issues.add("warning", null, { code: "cut_points_few_values", indicator: label, classes, possible });
  return limits;
}
