import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RuleSheetFault } from "../../core/rule-sheet/values/rule-sheet-fault.ts";
import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import type { Language } from "../../messages/language/language.ts";
import { useFrame } from "../controls/frame.tsx";

type TextOf<Fact> = (fact: Fact, language: Language) => string;
type Shown = (texts: readonly string[]) => ComponentChildren;

const loadIssueText = () => import("../../messages/rule-set/rule-set-language.ts").then(({ ruleSetIssueText }) => ruleSetIssueText);
const loadFaultText = () => import("../../messages/rule-sheet/fault-language.ts").then(({ ruleSheetFaultText }) => ruleSheetFaultText);

/** What is said of a rule set, in the language of the pane. The words are loaded when they are first needed. */
export function RuleSetTexts({ issues, children }: { readonly issues: readonly RuleSetIssue[]; readonly children: Shown }) {
  return (
    <Texts facts={issues} load={loadIssueText}>
      {children}
    </Texts>
  );
}

/** What is wrong on a sheet of rules, each with its cell. */
export function RuleSheetTexts({ faults, children }: { readonly faults: readonly RuleSheetFault[]; readonly children: Shown }) {
  return (
    <Texts facts={faults} load={loadFaultText}>
      {children}
    </Texts>
  );
}

interface TextsProps<Fact> {
  readonly facts: readonly Fact[];
  /** The same function each time. */
  readonly load: () => Promise<TextOf<Fact>>;
  readonly children: Shown;
}

function Texts<Fact>({ facts, load, children }: TextsProps<Fact>) {
  const { language, ui } = useFrame();
  const [textOf, setTextOf] = useState<TextOf<Fact> | null>(null);
  useEffect(() => {
    let isHere = true;
    void load().then((loaded) => {
      if (isHere) setTextOf(() => loaded);
    });
    return () => {
      isHere = false;
    };
  }, [load]);
  return <>{textOf ? children(facts.map((fact) => textOf(fact, language))) : <p class="quiet">{ui.frame.loading}</p>}</>;
}
