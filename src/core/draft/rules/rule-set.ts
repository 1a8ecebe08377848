import { sheetNotes } from "../../match/sheet-notes.ts";
import { RuleSet } from "../../ruleset/ruleset.ts";
import type { Composite, UnitColumn } from "../../ruleset/ruleset.ts";
import type { DraftTexts } from "./draft-texts.ts";
import type { Field, Survey } from "../fields/fields.ts";
import type { DraftList } from "../structure/answer-lists.ts";
import { ruleSetIdOf } from "../../basics/id-of.ts";
import type { DraftIndicator } from "./indicators.ts";
import type { Questions } from "./questions.ts";
import { tablesOf } from "./tables.ts";
import { unitWord } from "./unit-columns.ts";

/** The parts that a draft is put together of. */
export interface Parts {
  readonly survey: Survey;
  readonly fields: readonly Field[];
  readonly columns: readonly UnitColumn[];
  readonly questions: readonly Questions[];
  readonly indicators: readonly DraftIndicator[];
  readonly composites: readonly Composite[];
  readonly scales: RuleSet["scales"];
  readonly texts: DraftTexts;
  /** The survey's name, for where no title stands above the answers; "" for none. */
  readonly name: string;
}

/** The parts as a rule set. Throws where they are none: that is a fault of the draft's. */
export function ruleSetOf({ survey, fields, columns, questions, indicators, composites, scales, texts, name }: Parts): RuleSet {
  const { sheet } = survey;
  const unit = texts.unit(unitWord(fields));
  const notes = sheetNotes(sheet, { headerRow: survey.head.firstRow });
  const title = notes[0] ?? (name === "" ? texts.title(sheet.name) : name);
  const lists = new Map(questions.flatMap(({ list }) => (list ? [[list.id, list] as const] : [])));
  return RuleSet.parse({
    version: 2,
    id: ruleSetIdOf(notes[0] ?? (name === "" ? sheet.name : name)),
    revision: "0.1.0",
    title,
    period: periodIn([...notes, sheet.name, name]),
    sources: [{ title, reference: texts.reference(sheet.name) }],
    unit: { ...unit, register: null },
    columns,
    answerLists: Object.fromEntries([...lists].map(([id, { list }]: [string, DraftList]) => [id, list])),
    items: questions.flatMap(({ items }) => items),
    blocks: questions.flatMap(({ block }) => block ?? []),
    scales,
    cutPoints: "fixed",
    missing: { policy: "notCounted" },
    indicators: indicators.map(({ indicator }) => indicator),
    composites,
    tables: tablesOf(indicators, composites, unit.plural, texts),
  });
}

/** The year that texts name; "" for none, or several. */
function periodIn(texts: readonly string[]): string {
  const years = new Set(texts.flatMap((text) => text.match(/\b(?:19|20)\d{2}\b/g) ?? []));
  const [year = "", ...others] = years;
  return others.length === 0 ? year : "";
}
