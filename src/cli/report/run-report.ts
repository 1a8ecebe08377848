import type { Assessment } from "../../core/score/results.ts";
import type { Task } from "../../core/pipeline.ts";
import { respondedUnits } from "../../core/validate/coded/responses.ts";
import type { Context } from "../command/context.ts";
import type { RulesInForce } from "../files/saved-rules.ts";
import type { Input } from "../files/survey.ts";
import { wrap } from "./text-table.ts";

/** What was read, and by which rules; `from` says which of them are the workbook's own. */
export function readLines(
  { match, responses, sheetNotes }: Assessment,
  { ruleSet, cutPointMode }: Task,
  input: Input,
  { texts, io }: Context,
  from: Pick<RulesInForce, "isFromFile" | "isFromSheet"> | null = null,
): readonly string[] {
  const responded = respondedUnits(responses);
  const facts = { file: input.name, sheet: match.sheet, units: responses.size, responded, called: ruleSet.unit };
  const rules = texts.report.rules(ruleSet.title, ruleSet.id, ruleSet.revision, cutPointMode);
  const origin = [
    ...(from?.isFromSheet ? [texts.report.rulesFromSheet] : []),
    ...(from?.isFromFile && !from.isFromSheet ? [texts.report.rulesFromFile] : []),
  ];
  return [texts.report.read(facts), ...sheetNotes.map((note) => `«${note}»`), rules, ...origin].flatMap((line) =>
    wrap(line, io.stdout.width),
  );
}
