import { fold } from "../../basics/fold.ts";
import type { RuleSheetTexts } from "./rule-sheet-texts.ts";
import { Unreadable, type Codec } from "./codec.ts";
import { asText, isRecord, type Json } from "../../basics/json.ts";

type Way = keyof RuleSheetTexts["missing"];

/** How blank answers are treated: «teller ikke», «minst 8», «minst 8, resten som gjennomsnitt». */
export const missing: Codec = {
  write: (value, texts) => {
    if (!isRecord(value)) return null;
    const way = wayOf(value.policy, value.rest);
    return way === null ? null : texts.missing[way].replace("{n}", asText(value.answered));
  },
  read: (cell, all) => {
    const said = asText(cell);
    const answered = Number(/\d+/.exec(said)?.[0] ?? NaN);
    const wanted = fold(said.replace(/\d+/, "{n}"));
    for (const { missing: words } of all)
      for (const way of ["notCounted", "atLeast", "atLeastMean", "atLeastNotCounted"] as const)
        if (fold(words[way]) === wanted) return policyOf(way, answered);
    return new Unreadable({ code: "choice_unknown", found: said, allowed: Object.values(all[0]?.missing ?? {}) });
  },
};

function wayOf(policy: Json | undefined, rest: Json | undefined): Way | null {
  if (policy === "notCounted") return "notCounted";
  if (policy !== "atLeast") return null;
  return rest === undefined ? "atLeast" : rest === "mean" ? "atLeastMean" : rest === "notCounted" ? "atLeastNotCounted" : null;
}

function policyOf(way: Way, answered: number): Json {
  if (way === "notCounted") return { policy: "notCounted" };
  const rest = way === "atLeast" ? {} : { rest: way === "atLeastMean" ? "mean" : "notCounted" };
  return { policy: "atLeast", answered, ...rest };
}
