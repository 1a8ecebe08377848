import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Severity } from "../../core/issues/issue.ts";
import { countBySeverity, groupIssues, severities, type IssueGroup } from "../../core/issues/issue-groups.ts";
import { Lazy } from "../controls/lazy.tsx";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { IssueList } from "./issue-list-view.tsx";

const loadFindings = () => import("./rule-sheet-findings.tsx").then(({ RuleSheetFindings }) => RuleSheetFindings);

/** What should be checked in the answers: by kind, with numbers, the gravest first. */
export function CheckSection() {
  const { state, ui } = useFrame();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const { ruleSheet } = state;
  const findings = ruleSheet && ruleSheet.faults.length + ruleSheet.remarks.length > 0 && <Lazy load={loadFindings} props={{}} />;
  if (!state.outcome) return findings ? <OnlyRules>{findings}</OnlyRules> : <p class="quiet">{ui.frame.loading}</p>;
  const { issues } = state.outcome;
  const groups = groupIssues(issues).filter(({ severity }) => !hidden.has(severity));
  return (
    <>
      <div class="check-head">
        <Filters
          counts={countBySeverity(issues)}
          hidden={hidden}
          onToggle={(severity) => {
            setHidden(toggled(hidden, severity));
          }}
        />
        <CheckAgain />
      </div>
      <Stale />
      {findings}
      {issues.length === 0 && <p class="fact">{ui.check.none}</p>}
      {issues.length > 0 && groups.length === 0 && <p class="quiet">{ui.check.noneShown}</p>}
      {groups.map((group) => (
        <Group key={`${group.severity} ${group.code}`} group={group} />
      ))}
    </>
  );
}

/** The findings of the sheet of rules alone, while nothing can be computed by it. */
function OnlyRules({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <div class="check-head">
        <CheckAgain />
      </div>
      <Stale />
      {children}
    </>
  );
}

function CheckAgain() {
  const { pane, state, ui } = useFrame();
  const isStale = state.changed.answers || state.changed.rules;
  return (
    <fluent-button size="small" appearance={isStale ? "primary" : "outline"} onClick={() => void pane.check()}>
      {ui.check.again}
    </fluent-button>
  );
}

/** What has changed since what is shown was read. */
function Stale() {
  const { state, ui } = useFrame();
  const { answers, rules } = state.changed;
  return answers || rules ? <p class="stale">{rules ? ui.check.rulesChangedSince : ui.check.changedSince}</p> : null;
}

function toggled(hidden: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(hidden);
  if (!next.delete(severity)) next.add(severity);
  return next;
}

function Filters(props: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly hidden: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}) {
  const { ui } = useFrame();
  return (
    <div class="filters" role="group" aria-label={ui.check.show}>
      {severities
        .filter((severity) => props.counts[severity] > 0)
        .map((severity) => (
          <button
            type="button"
            key={severity}
            class="filter"
            aria-pressed={!props.hidden.has(severity)}
            title={ui.check.severityMeaning[severity]}
            onClick={() => {
              props.onToggle(severity);
            }}
          >
            <Mark severity={severity} />
            {ui.check.severity(severity, props.counts[severity])}
          </button>
        ))}
    </div>
  );
}

/** A sign for the severity that differs in form, not only in colour. */
function Mark({ severity }: { readonly severity: Severity }) {
  return (
    <svg class={`mark ${severity}`} viewBox="0 0 12 12" aria-hidden="true">
      {severity === "error" && <circle cx="6" cy="6" r="5" />}
      {severity === "warning" && <path d="M6 1 11.5 11H.5Z" />}
      {severity === "remark" && <rect x="2" y="2" width="8" height="8" rx="1" class="hollow" />}
    </svg>
  );
}

function Group({ group }: { readonly group: IssueGroup }) {
  const { ui, texts } = useFrame();
  const title = (
    <>
      <Mark severity={group.severity} />
      <span class="group-title">{ui.check.groups[group.code]}</span>
      <span class="count">{texts.number(group.count)}</span>
      <span class="visually-hidden"> {texts.severity(group.severity, group.count)}</span>
    </>
  );
  return (
    <SelfFold title={title} startsOpen={group.severity === "error"}>
      {() => <IssueList issues={group.issues} />}
    </SelfFold>
  );
}
