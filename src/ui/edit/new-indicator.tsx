import { useState } from "preact/hooks";
import { withNewIndicator } from "../../core/compare/own-results.ts";
import { shownAnswer } from "../../core/ruleset/answer-list.ts";
import type { AnswerList } from "../../core/ruleset/items.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { draftWords } from "../../messages/draft/draft-language.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { Select } from "../controls/controls.tsx";
import { useFrame } from "../controls/frame.tsx";
import { Add, NameField } from "./new-result.tsx";

/** An indicator to be made: its name, and the questions of one answer list that it counts. The first answer counts until others are chosen. */
export function NewIndicator({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { pane, language } = useFrame();
  const words = editTexts(language);
  const lists = Object.entries(ruleSet.answerLists).filter(([list]) => ruleSet.items.some(({ answers }) => answers === list));
  const [label, setLabel] = useState("");
  const [chosenList, setList] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [listId, list] = lists.find(([one]) => one === chosenList) ?? lists[0] ?? ["", null];
  if (!list) return null;
  const items = ruleSet.items.filter(({ answers }) => answers === listId);
  const isReady = label.trim() !== "" && chosen.length > 0;
  const add = () => {
    const texts = draftWords(language);
    const { plural } = ruleSet.unit;
    pane.trials.change(
      withNewIndicator({
        label,
        items: chosen,
        counted: list.answers.slice(0, 1),
        unit: texts.counted.answers,
        scores: texts.scores,
        table: { title: texts.tables.scores(plural, label.trim()), base: texts.base(plural) },
      }),
    );
    setLabel("");
    setChosen([]);
  };
  return (
    <div class="edited">
      <NameField name={label} otherwise="" set={setLabel} />
      {lists.length > 1 && (
        <Select
          label={words.answerList}
          value={listId}
          choices={lists.map(([value, one]) => ({ value, label: answersOf(one) }))}
          onChoose={(value) => {
            setList(value);
            setChosen([]);
          }}
        />
      )}
      <fieldset class="counted-answers">
        <legend>{words.questionsOf}</legend>
        {items.map((item) => (
          <label key={item.id}>
            <input
              type="checkbox"
              checked={chosen.includes(item.id)}
              onChange={({ currentTarget: { checked } }) => {
                setChosen(checked ? [...chosen, item.id] : chosen.filter((one) => one !== item.id));
              }}
            />
            {item.label}
          </label>
        ))}
      </fieldset>
      <Add isReady={isReady} act={add} />
    </div>
  );
}

const answersOf = (list: AnswerList) => list.answers.map((answer) => shownAnswer(list, answer)).join(" · ");
