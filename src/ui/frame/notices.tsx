import type { ComponentChildren } from "preact";
import { hostProblemText } from "../../messages/pane/ui-language.ts";
import { freshness } from "../pane/state/freshness.ts";
import type { Notice, PaneState, Problem } from "../pane/state/state.ts";
import { RuleSetTexts, RuleSheetTexts } from "./rule-set-texts.tsx";
import { useFrame, type Frame } from "../controls/frame.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { SeeErrors } from "../controls/see-errors.tsx";
import { undoText } from "./undo-text.ts";

const loadRefusal = () => import("../controls/refusal-note.tsx").then(({ RefusalNote }) => RefusalNote);
const loadFreeze = () => import("./freeze-note.tsx").then(({ FreezeNote }) => FreezeNote);
const loadRulesWritten = () => import("./rule-sheet-note.tsx").then(({ RulesWritten }) => RulesWritten);
const loadSaysTheSame = () => import("./rule-sheet-note.tsx").then(({ SaysTheSame }) => SaysTheSame);
const loadNoRuleSheet = () => import("./rule-sheet-note.tsx").then(({ NoRuleSheet }) => NoRuleSheet);

/** What failed or was done, at the top of the section; read out, and closed by its button. */
export function Messages() {
  const frame = useFrame();
  const { problem } = frame.state;
  const notice = noticeThatHolds(frame.state);
  return (
    <>
      <div role="alert">{problem && <Bar tone="bad">{problemText(problem, frame)}</Bar>}</div>
      <div role="status">{notice && <Bar tone={toneOf(notice)}>{noticeText(notice, frame)}</Bar>}</div>
    </>
  );
}

/** What was written is told for as long as it follows from the answers and the rules. */
function noticeThatHolds(state: PaneState): Notice | null {
  const { notice } = state;
  return notice?.kind === "written" && freshness(state) !== "fresh" ? null : notice;
}

type Tone = "bad" | "attention" | "good" | "plain";

function toneOf(notice: Notice): Tone {
  if (notice.kind === "written") return notice.errors > 0 || notice.unknown === notice.units ? "attention" : "good";
  return notice.kind === "cancelled" ? "plain" : notice.kind === "nothingToDraft" ? "attention" : "good";
}

function Bar({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  const { pane, ui } = useFrame();
  return (
    <div class={`message ${tone}`}>
      <div class="message-text">{children}</div>
      <button
        type="button"
        class="close"
        aria-label={ui.frame.close}
        onClick={() => {
          pane.dismiss();
          document.getElementById(`tab-${pane.store.value.section}`)?.focus(); // the button is gone
        }}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m2.5 2.5 7 7m0-7-7 7" />
        </svg>
      </button>
    </div>
  );
}

function problemText(problem: Problem, { ui, language }: Frame): ComponentChildren {
  switch (problem.kind) {
    case "host":
      return (
        <>
          <p>{hostProblemText(problem.cause.facts, language)}</p>
          <p>{ui.frame.left[problem.cause.left]}</p>
        </>
      );
    case "refusal":
      return <Lazy load={loadRefusal} props={problem} />;
    case "saved":
      return <p>{problem.saved.kind === "newer" ? ui.frame.savedNewer : ui.frame.savedDamaged(problem.saved.fields)}</p>;
    case "file":
      return <p>{ui.frame.fileUnreadable(problem.name)}</p>;
    case "ruleSheet":
      return <RuleSheetTexts faults={problem.faults}>{(faults) => <Faults name={problem.name} faults={faults} />}</RuleSheetTexts>;
    case "noRuleSheet":
      return <Lazy load={loadNoRuleSheet} props={problem} />;
    case "format":
      return <Faults name={problem.name} faults={problem.faults.map(({ path, message }) => `${path}: ${message}`)} />;
    case "unsound":
      return <RuleSetTexts issues={problem.issues}>{(faults) => <Faults name={problem.name} faults={faults} />}</RuleSetTexts>;
    default:
      return problem satisfies never;
  }
}

function Faults({ name, faults }: { readonly name: string; readonly faults: readonly string[] }) {
  const { ui } = useFrame();
  return (
    <>
      <p>{ui.frame.ruleSetWrong(name, faults.length)}</p>
      <ul class="faults">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}

function noticeText(notice: Notice, { ui, pane, texts, state, language }: Frame): ComponentChildren {
  switch (notice.kind) {
    case "written":
      return (
        <>
          <p>
            {ui.frame.written(`${texts.number(notice.units)} ${state.rules?.inLanguage(language).unit.plural ?? ""}`, notice)}{" "}
            {undoText({ ui, pane })}
          </p>
          {notice.errors > 0 && <SeeErrors errors={notice.errors} />}
        </>
      );
    case "cancelled":
      return <p>{ui.frame.cancelled}</p>;
    case "frozen":
    case "named":
    case "unnamed":
      return <Lazy load={loadFreeze} props={{ notice }} />;
    case "nothingToDraft":
      return <p>{ui.frame.nothingToDraft}</p>;
    case "rulesWritten":
      return <Lazy load={loadRulesWritten} props={notice} />;
    case "imported":
      return (
        <>
          <p>{ui.frame.imported(notice.title)}</p>
          {notice.sheet !== null && <Lazy load={loadSaysTheSame} props={{ sheet: notice.sheet }} />}
          {notice.remarks.length > 0 && (
            <RuleSetTexts issues={notice.remarks}>{(remarks) => remarks.map((remark) => <p key={remark}>{remark}</p>)}</RuleSetTexts>
          )}
        </>
      );
    default:
      return notice satisfies never;
  }
}
