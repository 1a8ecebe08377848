import { useState } from "preact/hooks";
import { withNewComposite } from "../../core/compare/own-results.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { draftWords } from "../../messages/draft/draft-language.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { Select } from "../controls/controls.tsx";
import { useFrame } from "../controls/frame.tsx";
import { Add, NameField } from "./new-result.tsx";

/** A composite to be made: the two indicators that are crossed, and its name, which is theirs where none is given. */
export function NewComposite({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { pane, language } = useFrame();
  const words = editTexts(language);
  const { indicators } = ruleSet;
  const [label, setLabel] = useState("");
  const [sides, setSides] = useState<{ readonly rows: string; readonly columns: string }>({ rows: "", columns: "" });
  const at = (wanted: string, place: number) => indicators.find((one) => one.id === wanted) ?? indicators[place];
  const [rows, columns] = [at(sides.rows, 0), at(sides.columns, 1)];
  if (!rows || !columns) return null;
  const choices = indicators.map((one) => ({ value: one.id, label: one.label }));
  const texts = draftWords(language);
  const add = () => {
    const name = label.trim() === "" ? texts.composite(rows.label, columns.label) : label.trim();
    const { plural } = ruleSet.unit;
    const table = { title: texts.tables.grades(plural, name), base: texts.base(plural) };
    pane.trials.change(withNewComposite({ label: name, rows: rows.id, columns: columns.id, grades: texts.grades, table }));
    setLabel("");
  };
  return (
    <div class="edited">
      <Select
        label={words.rows}
        value={rows.id}
        choices={choices}
        onChoose={(value) => {
          setSides({ rows: value, columns: columns.id });
        }}
      />
      <Select
        label={words.columns}
        value={columns.id}
        choices={choices}
        onChoose={(value) => {
          setSides({ rows: rows.id, columns: value });
        }}
      />
      <NameField name={label} otherwise={texts.composite(rows.label, columns.label)} set={setLabel} />
      <Add isReady={rows !== columns} act={add} />
    </div>
  );
}
