import { explain, explainable } from "../../core/explain/explain.ts";
import { kinds } from "../../core/kinds/kinds.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import { explainTexts } from "../../messages/explain/explain-language.ts";
import { unitAt } from "../pane/state/subject.ts";
import { Select } from "../controls/controls.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { Chain } from "./explanation-view.tsx";
import { useFrame } from "../controls/frame.tsx";
import { UnitSearch } from "./unit-search.tsx";

/** Why a unit has the result it has, from its answers to its grade. */
export function ExplainSection() {
  const { state, ui } = useFrame();
  const { outcome } = state;
  if (!outcome) return <p class="quiet">{ui.frame.loading}</p>;
  if (!outcome.assessment || !outcome.sheet) return <p class="quiet">{ui.explain.needsData}</p>;
  return <Explained assessment={outcome.assessment} sheet={outcome.sheet} />;
}

interface Props {
  readonly assessment: Assessment;
  readonly sheet: Sheet;
}

function Explained({ assessment, sheet }: Props) {
  const { pane, state, ui, language } = useFrame();
  const subjects = explainable(assessment.ruleSet);
  const unit = unitAt(state.explained.row, assessment);
  const subject = subjects.find(({ id }) => id === state.explained.subject) ?? usualSubject(assessment, subjects);
  return (
    <>
      <div class="explain-head">
        <UnitSearch assessment={assessment} unit={unit} />
        <Select
          label={ui.explain.subject}
          value={subject?.id ?? ""}
          choices={subjects.map(({ id, label }) => ({ value: id, label }))}
          onChoose={(id) => {
            pane.explain({ subject: id });
          }}
        />
        <p>
          <button type="button" class="link" onClick={() => void pane.explainSelected()}>
            {ui.explain.fromCell}
          </button>
        </p>
      </div>
      {unit === null || !subject ? (
        <p class="quiet">{ui.explain.nothingChosen(assessment.ruleSet.unit.singular)}</p>
      ) : (
        <>
          <Chain assessment={assessment} explanation={explain(subject.id, unit, { assessment, sheet })} texts={explainTexts(language)} />
          {pane.host.takesNotes && (
            <Lazy load={loadNotes} props={{ ruleSet: assessment.ruleSet, result: subject.id, row: assessment.responses.rows[unit] ?? 0 }} />
          )}
        </>
      )}
    </>
  );
}

const loadNotes = () => import("./cell-notes.tsx").then(({ CellNotes }) => CellNotes);

/** The last of the main results: it builds on most of the others. */
function usualSubject({ ruleSet }: Assessment, subjects: ReturnType<typeof explainable>) {
  const main = kinds.filter(({ isMain }) => isMain).flatMap(({ define }) => define(ruleSet));
  return subjects.find(({ id }) => id === main.at(-1)?.id) ?? subjects[0];
}
