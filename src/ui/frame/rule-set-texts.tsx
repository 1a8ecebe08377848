import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";
import type { Language } from "../../messages/language/language.ts";
import { useFrame } from "../controls/frame.tsx";

type TextOf = (issue: RuleSetIssue, language: Language) => string;

/** What is said of a rule set, in the language of the pane. The words are loaded when they are first needed. */
export function RuleSetTexts({
  issues,
  children,
}: {
  readonly issues: readonly RuleSetIssue[];
  readonly children: (texts: readonly string[]) => ComponentChildren;
}) {
  const { language, ui } = useFrame();
  const [textOf, setTextOf] = useState<TextOf | null>(null);
  useEffect(() => {
    let isHere = true;
    void import("../../messages/rule-set/rule-set-language.ts").then(({ ruleSetIssueText }) => {
      if (isHere) setTextOf(() => ruleSetIssueText);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return <>{textOf ? children(issues.map((issue) => textOf(issue, language))) : <p class="quiet">{ui.frame.loading}</p>}</>;
}
