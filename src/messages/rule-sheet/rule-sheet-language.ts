import type { CellFault, RuleSheetFault } from "../../core/rule-sheet/rule-sheet-fault.ts";
import { cellAddress } from "../../core/sheet/address.ts";
import type { RuleSheetTexts } from "../../core/rule-sheet/rule-sheet-texts.ts";
import type { Language } from "../language/language.ts";
import { ruleSetIssueText } from "../rule-set/rule-set-language.ts";
import { faults as enFaults } from "./en/faults.ts";
import { ruleSheet as en } from "./en/rule-sheet.ts";
import { faults as nbFaults } from "./nb/faults.ts";
import { ruleSheet as nb } from "./nb/rule-sheet.ts";
import type { CellFaultTexts } from "./rule-sheet-contract.ts";

const texts: Readonly<Record<Language, RuleSheetTexts>> = { nb, en };

/** The words of a sheet of rules in a language. */
export function ruleSheetTexts(language: Language): RuleSheetTexts {
  return texts[language];
}

/** The words of all languages, by which a sheet is read; those of the user's first, as faults are told in them. */
export function allRuleSheetTexts(language: Language): readonly RuleSheetTexts[] {
  return [texts[language], ...Object.values(texts).filter((one) => one !== texts[language])];
}

const faultTexts: Readonly<Record<Language, CellFaultTexts>> = { nb: nbFaults, en: enFaults };

/** What is wrong on a sheet of rules, and in which cell: «Regler!E31: «mange» er ikke et tall.» */
export function ruleSheetFaultText(fault: RuleSheetFault, language: Language): string {
  return `${fault.sheet}!${cellAddress(fault.row, fault.column)}: ${sentenceOf(fault, language)}`;
}

function sentenceOf(fault: RuleSheetFault, language: Language): string {
  if (fault.code === "rule_issue") return ruleSetIssueText(fault.issue, language);
  if (fault.code === "format") return [fault.fault.path, fault.fault.message].filter((part) => part !== "").join(": ");
  // The code picks the function that takes this fault's facts.
  const text = faultTexts[language][fault.code] as (fault: CellFault, table: (id: string) => string) => string;
  return text(fault, (id) => Object.entries(texts[language].tables).find(([table]) => table === id)?.[1].title ?? id);
}
