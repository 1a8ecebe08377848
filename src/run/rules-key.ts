import { shortTextChecksum } from "../core/basics/checksum.ts";
import { withoutMarks } from "../core/compare/marks.ts";
import type { Task } from "../core/pipeline.ts";

/**
 * The rules and choices of a task as one short text: the same rules give the same text, and others another. The units of a file that
 * the rules name are among them, and what is marked as a guess is not. The task must have the rules' own texts and not those of a translation.
 */
export function keyOfRules({ ruleSet, cutPointMode, registerSheet }: Task): string {
  const units = registerSheet ? [registerSheet.cells] : [];
  return `${ruleSet.id} ${ruleSet.revision} ${cutPointMode} ${shortTextChecksum(JSON.stringify([withoutMarks(ruleSet), cutPointMode, ...units]))}`;
}
