import { countBySeverity, severities } from "../../core/issues/issue-groups.ts";
import type { UiTexts } from "../../messages/pane/ui-contract.ts";
import { freshness } from "../pane/state/freshness.ts";
import { taskInForce } from "../pane/state/rules.ts";
import { sections, type PaneState, type Section } from "../pane/state/state.ts";
import { unitAt } from "../pane/state/subject.ts";
import { useFrame } from "../controls/frame.tsx";

/** The status of a section: a few words, and whether it needs attention. */
interface Status {
  readonly text: string;
  /** The words in full, where the text is shortened. */
  readonly inFull?: string;
  readonly tone: "plain" | "good" | "attention" | "bad";
}

/** The sections as tabs, each with its status. The arrow keys, Home and End go between them. */
export function Tabs() {
  const { pane, state, ui } = useFrame();
  const onKeyDown = (event: KeyboardEvent) => {
    const next = sectionAfter(state.section, event.key);
    if (!next) return;
    event.preventDefault();
    pane.show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <header class="head">
      <h1 class="visually-hidden">{ui.frame.pane}</h1>
      <div role="tablist" class="tabs" aria-label={ui.frame.pane} onKeyDown={onKeyDown}>
        {sections.map((section) => (
          <Tab key={section} section={section} status={statusOf(section, state, ui)} />
        ))}
      </div>
    </header>
  );
}

/** The section that a key goes to; undefined for any other key. */
function sectionAfter(section: Section, key: string): Section | undefined {
  const at = sections.indexOf(section);
  const { length } = sections;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % length,
    ArrowLeft: (at + length - 1) % length,
    Home: 0,
    End: length - 1,
  };
  return sections[places[key] ?? -1];
}

function Tab({ section, status }: { readonly section: Section; readonly status: Status }) {
  const { pane, state, ui } = useFrame();
  const isShown = state.section === section;
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${section}`}
      aria-controls={`panel-${section}`}
      aria-selected={isShown}
      tabIndex={isShown ? 0 : -1}
      onClick={() => {
        pane.show(section);
      }}
    >
      <span class="tab-name" data-text={ui.frame.sections[section]}>
        {ui.frame.sections[section]}
      </span>
      <span class={`tab-standing ${status.tone}`} aria-hidden={status.inFull !== undefined}>
        <span>{status.text === "" ? "\u00a0" : status.text}</span>
      </span>
      {status.inFull === undefined ? null : <span class="visually-hidden">{status.inFull}</span>}
    </button>
  );
}

function statusOf(section: Section, state: PaneState, ui: UiTexts): Status {
  switch (section) {
    case "data":
      return dataStatus(state, ui);
    case "check":
      return checkStatus(state, ui);
    case "rules":
      return { text: state.rules ? ui.frame.mode[taskInForce(state.rules, state.saved, state.language).cutPointMode] : "", tone: "plain" };
    case "result":
      return resultStatus(state, ui);
    case "explain":
      return { text: explainedName(state), tone: "plain" };
    default:
      return section satisfies never;
  }
}

function dataStatus({ outcome }: PaneState, { frame }: UiTexts): Status {
  if (!outcome) return { text: "", tone: "plain" };
  if (!outcome.assessment) return { text: frame.notFound, tone: "bad" };
  return { text: frame.rows(outcome.assessment.responses.size), tone: "plain" };
}

const tones = { error: "bad", warning: "attention", remark: "plain" } as const;

/** The gravest kind of finding, and how many there are of it. */
function checkStatus({ outcome, ruleSheet }: PaneState, { frame }: UiTexts): Status {
  const faults = ruleSheet?.faults.length ?? 0;
  if (faults > 0) return { text: frame.findingsShort("error", faults), inFull: frame.findings("error", faults), tone: "bad" };
  if (!outcome) return { text: "", tone: "plain" };
  const counts = countBySeverity(outcome.issues);
  const gravest = severities.find((severity) => counts[severity] > 0);
  if (!gravest) return { text: frame.sound, tone: "good" };
  const count = counts[gravest];
  return { text: frame.findingsShort(gravest, count), inFull: frame.findings(gravest, count), tone: tones[gravest] };
}

function resultStatus(state: PaneState, { frame }: UiTexts): Status {
  const now = freshness(state);
  return { text: frame.freshness[now], tone: now === "fresh" ? "good" : now === "notWritten" ? "plain" : "attention" };
}

function explainedName({ outcome, explained }: PaneState): string {
  const { assessment } = outcome ?? {};
  const unit = assessment ? unitAt(explained.row, assessment) : null;
  return unit === null ? "" : (assessment?.responses.names[unit] ?? assessment?.responses.ids[unit] ?? "");
}
