import { choice, text, texts, truth } from "../values/codec.ts";
import { asText, isList, isRecord, type Json, type JsonRecord } from "../../basics/json.ts";
import { group, recordOr } from "./list-table.ts";
import { guessField } from "./survey-tables.ts";
import type { Field, ReadRow, Table } from "./table.ts";

const fields: readonly Field[] = [
  { heading: "list", path: ["list"], codec: text, isRequired: true },
  { heading: "answer", path: ["answer"], codec: text, isRequired: true },
  guessField,
  { heading: "isAnswer", path: ["isAnswer"], codec: truth },
  { heading: "isAside", path: ["isAside"], codec: truth },
  { heading: "spellings", path: ["spellings"], codec: texts },
  { heading: "shown", path: ["shown"], codec: text },
  { heading: "tick", path: ["tick"], codec: choice("tick") },
];

/** The answer lists: a row for each answer. What of a list is a guess stands in its first row, and is read in any. */
export const answers: Table = {
  id: "answers",
  fields: () => fields,
  rows: ({ answerLists }) =>
    Object.entries(recordOr(answerLists)).flatMap(([list, content]) => (isRecord(content) ? rowsOf(list, content) : [])),
  into: (ruleSet, rows, { pin }) => {
    const lists = group(rows, ({ list }) => list);
    for (const [id, its] of lists) {
      const [first] = its;
      if (!first) continue;
      pin(`answerLists.${id}`, first.cell("list"));
      pin(`answerLists.${id}.missing`, first.cell("isAnswer"));
      its.forEach((row, index) => {
        pin(`answerLists.${id}.answers.${index + 1}`, row.cell("answer"));
        pin(`answerLists.${id}.spellings.${asText(row.record.answer)}`, row.cell("spellings"));
        pin(`answerLists.${id}.shown.${asText(row.record.answer)}`, row.cell("shown"));
      });
    }
    return { ...ruleSet, answerLists: Object.fromEntries([...lists].map(([id, its]) => [id, listOf(its)])) };
  },
};

function rowsOf(list: string, content: JsonRecord): JsonRecord[] {
  const { answers: all, missing, aside, spellings, shown, ticks } = content;
  const { ticked, unticked } = recordOr(ticks);
  return (isList(all) ? all : []).map((answer, at) => {
    const own = (of: Json | undefined) => valueIn(of, asText(answer));
    const [written, called] = [own(spellings), own(shown)];
    return {
      list,
      answer,
      isAnswer: !isIn(missing, answer),
      isAside: isIn(aside, answer),
      ...(written === undefined ? {} : { spellings: written }),
      ...(called === undefined ? {} : { shown: called }),
      ...(answer === ticked ? { tick: "ticked" } : answer === unticked ? { tick: "unticked" } : {}),
      ...(at === 0 && content.guess !== undefined ? { guess: content.guess } : {}),
    };
  });
}

function listOf(rows: readonly ReadRow[]): JsonRecord {
  const all = rows.map(({ record }) => record);
  const those = (is: (record: JsonRecord) => boolean) => all.filter(is).map(({ answer }) => answer ?? null);
  const named = (property: "spellings" | "shown") =>
    Object.fromEntries(all.flatMap(({ answer, [property]: value }) => (value === undefined ? [] : [[asText(answer), value]])));
  const missing = those(({ isAnswer }) => isAnswer === false);
  const aside = those(({ isAside }) => isAside === true);
  const [ticked] = those(({ tick }) => tick === "ticked");
  const [unticked] = those(({ tick }) => tick === "unticked");
  const shown = named("shown");
  const guess = all.find((row) => row.guess !== undefined)?.guess;
  return {
    answers: those(() => true),
    spellings: named("spellings"),
    ...(Object.keys(shown).length === 0 ? {} : { shown }),
    ...(ticked === undefined && unticked === undefined ? {} : { ticks: { ticked, unticked } }),
    ...(missing.length === 0 ? {} : { missing }),
    ...(aside.length === 0 ? {} : { aside }),
    ...(guess === undefined ? {} : { guess }),
  };
}

function isIn(list: Json | undefined, answer: Json): boolean {
  return isList(list) && list.includes(answer);
}

function valueIn(record: Json | undefined, name: string): Json | undefined {
  return isRecord(record) && Object.hasOwn(record, name) ? record[name] : undefined;
}
