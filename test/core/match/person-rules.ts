import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Filter } from "../../../src/core/ruleset/ruleset.ts";
import { smallRules } from "../small-survey.ts";

interface Block {
  readonly question: string;
  readonly shape: "list" | "ticks" | "answers" | "scale";
  readonly options: readonly string[];
  /** Of a scale, from the lowest. */
  readonly answers?: readonly string[];
  /** The answers that count; what is ticked, where not said. */
  readonly counted?: readonly string[];
}

/** What a person makes of a sheet, as the file beside it says. */
export interface Person {
  readonly key: string;
  readonly gates: readonly { readonly question: string; readonly answer: string; readonly opens: string | readonly string[] }[];
  readonly blocks: readonly Block[];
  readonly scales?: readonly { readonly question: string; readonly answers: readonly string[] }[];
  readonly yesNo?: readonly string[];
  readonly groups?: readonly string[];
  readonly numbers?: readonly string[];
  /** Answers that are no answer. */
  readonly missing?: readonly string[];
  readonly aside?: readonly string[];
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

/** Says in the rules that a question is asked of those who gave this answer to another. */
export type GateForm = (item: string, answer: string) => Filter;

const CUTS = { scale: "to", cutPoints: { method: "fixed", limits: [1] } };
const codesOfBlock = ({ options }: Block, at: number) => options.map((_, option) => `q${at + 2}_${option + 1}`);

/**
 * Rules that say of a survey what the person says: the key, gates, a block and a count `block_1`, `block_2`, … for each block of questions,
 * and `together` for all of them, whose items are left out by their own filters alone. Scales are means by position: `scale_1`, …, and
 * `mean_1`, … of the blocks of statements. Numbers are items: `number_1`, …
 */
export function personRules(person: Person, gateOf: GateForm = (item, answer) => ({ item, answers: [answer] })): RuleSet {
  const { key, gates, blocks, scales = [], yesNo = [], groups = [], numbers = [], missing = [] } = person;
  const lists = blocks.map(({ shape, answers, counted = [] }) =>
    shape === "list" || shape === "ticks"
      ? { answers: ["Ja", "Nei"], ticks: { ticked: "Ja", unticked: "Nei" } }
      : { answers: answers ?? [...new Set([...counted, "Nei", "Vet ikke", ...missing])], missing },
  );
  const filters = blocks.map(({ question, options }) => {
    const at = gates.findIndex(({ opens }) => opens === question || (Array.isArray(opens) && opens.join() === options.join()));
    return at < 0 ? undefined : gateOf(`q${at === 0 ? 1 : `1_${at + 1}`}`, gates[at]?.answer ?? "");
  });
  const items = [
    ...gates.map(({ question }, at) => ({ id: at === 0 ? "q1" : `q1_${at + 1}`, label: question, answers: "ja_nei" })),
    ...blocks.flatMap((block, at) =>
      codesOfBlock(block, at).map((id, option) => ({ id, label: block.options[option], answers: `block_${at + 1}`, askedIf: filters[at] })),
    ),
    ...scales.map(({ question }, at) => ({ id: `scale_${at + 1}`, label: question, answers: `scale_${at + 1}` })),
    ...yesNo.map((question, at) => ({ id: `yes_no_${at + 1}`, label: question, answers: "ja_nei" })),
    ...numbers.map((label, at) => ({ id: `number_${at + 1}`, label, number: { from: 0 } })),
  ];
  const points = blocks.map(({ counted = ["Ja"] }) => ({ answers: counted, points: 1 }));
  const counting = blocks.map((block, at) => ({
    ...{ id: `block_${at + 1}`, label: block.question, measure: "count", unit: "svar", ...CUTS },
    ...{ items: codesOfBlock(block, at), gate: filters[at], points: [points[at]] },
  }));
  const averaging = { measure: "mean", unit: "poeng", points: { by: "position" }, ...CUTS };
  return RuleSet.parse({
    ...smallRules(),
    columns: [{ id: "nr", role: "id", label: key }, ...groups.map((label, at) => ({ id: `group_${at + 1}`, role: "category", label }))],
    answerLists: {
      ja_nei: { answers: ["Ja", "Nei", "Vet ikke"] },
      ...Object.fromEntries(lists.map((list, at) => [`block_${at + 1}`, list])),
      ...Object.fromEntries(scales.map(({ answers }, at) => [`scale_${at + 1}`, { answers }])),
    },
    items,
    blocks: blocks.flatMap((block, at) =>
      block.shape === "list" || block.shape === "ticks"
        ? [{ id: `block_${at + 1}`, label: block.question, items: codesOfBlock(block, at), noneTicked: "unticked" }]
        : [],
    ),
    scales: { to: ["ingen", "noen"] },
    indicators: [
      ...counting,
      {
        ...{ id: "together", label: "Alt i alt", measure: "sum", unit: "svar", ...CUTS },
        items: blocks.flatMap(codesOfBlock),
        points: blocks.map((block, at) => ({ ...points[at], items: codesOfBlock(block, at) })),
      },
      ...scales.map((_, at) => ({ ...averaging, id: `scale_${at + 1}`, label: `Skala ${at + 1}`, items: [`scale_${at + 1}`] })),
      ...blocks.flatMap((block, at) =>
        block.shape === "scale" ? [{ ...averaging, id: `mean_${at + 1}`, label: `Snitt ${at + 1}`, items: codesOfBlock(block, at) }] : [],
      ),
    ],
    ...{ composites: [], groupings: [], nominals: [], tables: [] },
  });
}
