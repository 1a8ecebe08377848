import { useEffect } from "preact/hooks";
import type { Pane } from "../pane/pane.ts";
import { sections, type Section } from "../pane/state/state.ts";
import { ActionBar } from "./action-bar.tsx";
import { DataSection } from "../data/data-section.tsx";
import { FrameContext, useFrame, useFrameOf } from "../controls/frame.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { Messages } from "./notices.tsx";
import { Tabs } from "./tabs.tsx";
import { applyTheme } from "../controls/theme.ts";
import "../controls/fluent.ts";

const loadCheck = () => import("../check/check-section.tsx").then(({ CheckSection }) => CheckSection);
const loadRules = () => import("../rules/rules-section.tsx").then(({ RulesSection }) => RulesSection);
const loadResult = () => import("../result/result-section.tsx").then(({ ResultSection }) => ResultSection);
const loadExplain = () => import("../explain/explain-section.tsx").then(({ ExplainSection }) => ExplainSection);

const loadRuleSheetNote = () => import("./rule-sheet-note.tsx").then(({ RuleSheetNote }) => RuleSheetNote);
const loadRuleSheetStops = () => import("./rule-sheet-note.tsx").then(({ RuleSheetStops }) => RuleSheetStops);

interface Props {
  readonly pane: Pane;
  /** The pane is the whole page, and not a part beside another. */
  readonly isPage: boolean;
}

/** The whole pane. */
export function App({ pane, isPage }: Props) {
  const Body = isPage ? "main" : "div";
  const frame = useFrameOf(pane);
  const { language, theme } = frame.state;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    applyTheme(theme);
  }, [theme]);
  return (
    <FrameContext.Provider value={frame}>
      <div class="pane">
        <Tabs />
        <Body class="body">
          <Messages />
          <SheetNotes />
          {frame.state.ruleSheet && <Lazy load={loadRuleSheetNote} props={{}} />}
          {sections.map((section) => (
            <Panel key={section} section={section} />
          ))}
          <LanguageSwitch />
        </Body>
        <ActionBar />
      </div>
    </FrameContext.Provider>
  );
}

/** The notes above the survey on its sheet, such as that the answers are synthetic, are shown above everything that is made of them. */
function SheetNotes() {
  const { state, ui } = useFrame();
  const notes = state.outcome?.assessment?.sheetNotes ?? [];
  return notes.length > 0 && <p class="quiet sheet-notes">{ui.frame.sheetNotes(notes)}</p>;
}

function Panel({ section }: { readonly section: Section }) {
  const { state } = useFrame();
  return (
    <div role="tabpanel" id={`panel-${section}`} aria-labelledby={`tab-${section}`} hidden={state.section !== section}>
      {state.section === section && <Content section={section} />}
    </div>
  );
}

function Content({ section }: { readonly section: Section }) {
  const { ruleSheet } = useFrame().state;
  if (ruleSheet && ruleSheet.faults.length > 0 && section !== "check") return <Lazy load={loadRuleSheetStops} props={{}} />;
  switch (section) {
    case "data":
      return <DataSection />;
    case "check":
      return <Lazy load={loadCheck} props={{}} />;
    case "rules":
      return <Lazy load={loadRules} props={{}} />;
    case "result":
      return <Lazy load={loadResult} props={{}} />;
    case "explain":
      return <Lazy load={loadExplain} props={{}} />;
    default:
      return section satisfies never;
  }
}

function LanguageSwitch() {
  const { pane, language, ui } = useFrame();
  const other = language === "nb" ? "en" : "nb";
  return (
    <p class="language">
      <button type="button" class="link" lang={other} onClick={() => void pane.setLanguage(other)}>
        {ui.frame.otherLanguage}
      </button>
    </p>
  );
}
