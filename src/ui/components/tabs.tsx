import type { Issue, Severity } from "../../core/issue.ts";
import type { UiTexts } from "../../messages/ui-contract.ts";
import { freshness } from "../freshness.ts";
import { cutPointModeOf } from "../rules.ts";
import { sections, type PaneState, type Section } from "../state.ts";
import { unitAt } from "../subject.ts";
import { useFrame } from "./frame.tsx";

/** How a section stands: a few words, and whether it wants attention. */
interface Standing {
  readonly text: string;
  readonly tone: "plain" | "good" | "attention" | "bad";
}

/** The sections as tabs, each with how it stands. */
export function Tabs() {
  const { pane, state, ui } = useFrame();
  const change = (event: Event) => {
    const tab: unknown = event instanceof CustomEvent ? event.detail : null;
    const chosen = sections.find((section) => tab instanceof HTMLElement && tab.id === `tab-${section}`);
    if (chosen && chosen !== pane.store.value.section) pane.show(chosen);
  };
  return (
    <header class="head">
      <h1 class="unseen">{ui.frame.pane}</h1>
      <fluent-tablist class="tabs" activeid={`tab-${state.section}`} aria-label={ui.frame.pane} onChange={change}>
        {sections.map((section) => (
          <Tab key={section} section={section} standing={standingOf(section, state, ui)} />
        ))}
      </fluent-tablist>
    </header>
  );
}

function Tab({ section, standing }: { readonly section: Section; readonly standing: Standing }) {
  const { ui } = useFrame();
  return (
    <fluent-tab id={`tab-${section}`} aria-controls={`panel-${section}`}>
      <span class="tab-name">{ui.frame.sections[section]}</span>
      <span class={`tab-standing ${standing.tone}`}>{standing.text === "" ? "\u00a0" : standing.text}</span>
    </fluent-tab>
  );
}

function standingOf(section: Section, state: PaneState, ui: UiTexts): Standing {
  switch (section) {
    case "data":
      return dataStanding(state, ui);
    case "check":
      return checkStanding(state, ui);
    case "rules":
      return { text: state.stock ? ui.frame.mode[cutPointModeOf(state.stock.ruleSet, state.saved)] : "", tone: "plain" };
    case "result":
      return resultStanding(state, ui);
    case "explain":
      return { text: explainedName(state), tone: "plain" };
    default:
      return section satisfies never;
  }
}

function dataStanding({ outcome }: PaneState, { frame }: UiTexts): Standing {
  if (!outcome) return { text: "", tone: "plain" };
  if (!outcome.assessment) return { text: frame.notFound, tone: "bad" };
  return { text: frame.rows(outcome.assessment.responses.size), tone: "plain" };
}

const severities: readonly Severity[] = ["error", "warning", "remark"];
const tones = { error: "bad", warning: "attention", remark: "plain" } as const;

/** The gravest kind of finding, and how many there are of it. */
function checkStanding({ outcome }: PaneState, { frame }: UiTexts): Standing {
  if (!outcome) return { text: "", tone: "plain" };
  const gravest = severities.find((severity) => outcome.issues.some((issue) => issue.severity === severity));
  if (!gravest) return { text: frame.sound, tone: "good" };
  return { text: frame.findings(gravest, numberOf(gravest, outcome.issues)), tone: tones[gravest] };
}

function numberOf(severity: Severity, issues: readonly Issue[]): number {
  const found = issues.filter((issue) => issue.severity === severity);
  return found.reduce((sum, issue) => sum + (issue.code === "more_like_this" ? issue.more : 1), 0);
}

function resultStanding(state: PaneState, { frame }: UiTexts): Standing {
  const now = freshness(state);
  return { text: frame.freshness[now], tone: now === "fresh" ? "good" : now === "notWritten" ? "plain" : "attention" };
}

function explainedName({ outcome, explained }: PaneState): string {
  const { assessment } = outcome ?? {};
  const unit = assessment ? unitAt(explained.row, assessment) : null;
  return unit === null ? "" : (assessment?.responses.names[unit] ?? assessment?.responses.ids[unit] ?? "");
}
