import type { Definition } from "../../core/kinds/kind.ts";
import { asDecided, withGrade, withLabel } from "../../core/compare/edits.ts";
import { withGradeLabel } from "../../core/compare/steps.ts";
import { foundBy } from "../../core/kinds/kind.ts";
import { findIn } from "../../core/kinds/kinds.ts";
import type { RuleSet, Variable } from "../../core/ruleset/ruleset.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { EditedCount } from "./edited-count.tsx";
import { Remove } from "./new-result.tsx";
import { PartName } from "./part-name.tsx";
import type { Results } from "./results.ts";

interface Props {
  readonly definition: Definition;
  readonly ruleSet: RuleSet;
  readonly results: Results | null;
}

/** One result with what can be changed in it, folded until it is wanted. */
export function EditedResult({ definition, ruleSet, results }: Props) {
  const { id, label, made } = definition;
  return (
    <SelfFold title={label}>
      {() => (
        <div class="edited">
          <GuessMark id={id} ruleSet={ruleSet} />
          <NameField id={id} label={label} />
          {made.form === "counted" && <EditedCount indicator={made.rule} ruleSet={ruleSet} results={results} />}
          {made.form === "crossed" && <EditedMatrices id={id} made={made} ruleSet={ruleSet} />}
          {made.form === "crossed" && <GradeNames id={id} ruleSet={ruleSet} />}
          <Remove id={id} label={label} ruleSet={ruleSet} />
        </div>
      )}
    </SelfFold>
  );
}

/** What of a result is a guess of the draft's, until it is changed or taken as it is. */
function GuessMark({ id, ruleSet }: Pick<Props, "ruleSet"> & { readonly id: string }) {
  const { pane, language } = useFrame();
  const indicator = ruleSet.indicators.find((one) => one.id === id);
  const composite = ruleSet.composites.find((one) => one.id === id);
  const guesses = [indicator?.guess, indicator?.cutPoints.guess, composite?.guess].filter((guess) => guess !== undefined);
  if (guesses.length === 0) return null;
  return (
    <p class="quiet">
      {guesses.join(" ")}{" "}
      <button
        type="button"
        class="link"
        onClick={() => {
          pane.trials.change(asDecided(id));
        }}
      >
        {editTexts(language).decided}
      </button>
    </p>
  );
}

/** The result's name; it cannot be changed while it is shown in another language than the rules' own. */
function NameField({ id, label }: { readonly id: string; readonly label: string }) {
  const { pane, state, language } = useFrame();
  const words = editTexts(language);
  if (Object.hasOwn(state.trial?.rules.translations ?? {}, language)) return null;
  return (
    <div class="field">
      <label for={`name-${id}`}>{words.name}</label>
      <input
        id={`name-${id}`}
        type="text"
        value={label}
        onChange={({ currentTarget }) => {
          pane.trials.change(withLabel(id, currentTarget.value));
        }}
      />
    </div>
  );
}

function GradeNames({ id, ruleSet }: Pick<Props, "ruleSet"> & { readonly id: string }) {
  const { language } = useFrame();
  const { gradeLabel } = editTexts(language);
  const grades = ruleSet.composites.find((one) => one.id === id)?.grades ?? [];
  return (
    <ul class="plain grade-names">
      {grades.map((name, grade) => (
        <li key={grade}>
          <span class={`chip score-${grade}`}>{grade}</span>{" "}
          <PartName name={name} label={gradeLabel(grade)} edit={(text) => withGradeLabel(id, grade, text)} />
        </li>
      ))}
    </ul>
  );
}

interface MatricesProps {
  readonly id: string;
  readonly made: Extract<Definition["made"], { form: "crossed" }>;
  readonly ruleSet: RuleSet;
}

function EditedMatrices({ id, made, ruleSet }: MatricesProps) {
  const { pane, ui, language } = useFrame();
  const words = editTexts(language);
  const labelOf = (variable: Variable) => foundBy(findIn(ruleSet), variable).label;
  const { layers, rows, columns, matrices } = made;
  const title = ui.rules.matrixTitle(labelOf(rows), labelOf(columns));
  return (
    <>
      {matrices.map((cells, layer) => (
        <div key={layer}>
          <p class="quiet">
            {layers && `${labelOf(layers)} = ${layer}. `}
            {title}
          </p>
          <table class="matrix" aria-label={title}>
            <thead>
              <tr>
                <td />
                {cells[0]?.map((_, column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map((line, row) => (
                <tr key={row}>
                  <th scope="row">{row}</th>
                  {line.map((grade, column) => (
                    <td key={column} class={`score-${grade}`}>
                      <input
                        class="cell"
                        type="number"
                        min={0}
                        step={1}
                        value={grade}
                        aria-label={words.cell(row, column)}
                        onInput={({ currentTarget: { valueAsNumber } }) => {
                          pane.trials.change(withGrade(id, { layer: layers ? layer : null, row, column }, valueAsNumber));
                        }}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}
