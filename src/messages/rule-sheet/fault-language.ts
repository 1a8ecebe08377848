import type { CellFault, RuleSheetFault } from "../../core/rule-sheet/values/rule-sheet-fault.ts";
import { cellAddress } from "../../core/sheet/address.ts";
import type { Language } from "../language/language.ts";
import { ruleSetIssueText } from "../rule-set/rule-set-language.ts";
import { faults as en } from "./en/faults.ts";
import { faults as nb } from "./nb/faults.ts";
import type { CellFaultTexts } from "./rule-sheet-contract.ts";
import { ruleSheetTexts } from "./rule-sheet-language.ts";

const faultTexts: Readonly<Record<Language, CellFaultTexts>> = { nb, en };

/** What is wrong on a sheet of rules, and in which cell: «Regler!E31: «mange» er ikke et tall.» */
export function ruleSheetFaultText(fault: RuleSheetFault, language: Language): string {
  return `${fault.sheet}!${cellAddress(fault.row, fault.column)}: ${ruleSheetFaultSentence(fault, language)}`;
}

/** What is wrong in a cell of a sheet of rules, without the cell. */
export function ruleSheetFaultSentence(fault: RuleSheetFault, language: Language): string {
  if (fault.code === "rule_issue") return ruleSetIssueText(fault.issue, language);
  if (fault.code === "format") return [fault.fault.path, fault.fault.message].filter((part) => part !== "").join(": ");
  // The code picks the function that takes this fault's facts.
  const text = faultTexts[language][fault.code] as (fault: CellFault, table: (id: string) => string) => string;
  return text(fault, (id) => Object.entries(ruleSheetTexts(language).tables).find(([table]) => table === id)?.[1].title ?? id);
}
