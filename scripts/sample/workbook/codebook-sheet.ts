import type { Item, RuleSet } from "../../../src/core/ruleset.ts";
import { columnLetters } from "../../../src/core/address.ts";
import type { SampleCell, SampleSheet } from "./sheet.ts";

const HEADER_ROW = 2;
/** The answer lists stand to the right of the code book, one a column. */
const FIRST_LIST_COLUMN = 7;

const origins: Record<Item["provenance"], string> = {
  report: "Rapporten",
  "ssb.no": "ssb.no",
  reconstructed: "Gjenskapt",
  ours: "Vår",
};

/** What every column of answers means, and the answer lists that the drop-down lists read. */
export function codebookSheet(ruleSet: RuleSet): SampleSheet {
  const lists = Object.values(ruleSet.answerLists);
  const entries = [...ruleSet.columns.map(({ id, label }) => [id, "Kommunen", label, "", "Alle", "SSB"]), ...ruleSet.items.map((item) => describe(item, ruleSet))]; // prettier-ignore
  const listCell = (list: number, row: number): SampleCell | null => {
    const text = lists[list]?.answers[row];
    return text === undefined ? null : { value: text };
  };
  return {
    name: "Kodebok",
    tabColor: "7F7F7F",
    widths: [21, 40, 58, 58, 22, 13, 3, ...lists.map(() => 32)],
    rows: [
      { cells: [{ value: "Kodebok", style: "title" }], height: 26 },
      { cells: [{ value: "Én rad per kolonne i arket «Svar 2018». Svarlistene til høyre brukes i nedtrekkslistene.", style: "note" }] },
      {
        cells: [
          ...["Kode", "Del av", "Spørsmål", "Gyldige svar", "Stilles til", "Ordlyd fra"].map(header),
          null,
          ...Object.keys(ruleSet.answerLists).map(header),
        ],
        height: 20,
      },
      ...entries.map((texts, row) => ({
        cells: [...texts.map((value): SampleCell => ({ value, style: "row" })), null, ...lists.map((_, list) => listCell(list, row))],
        height: Math.max(
          ...texts.slice(1, 4).map((text, index) => (text.length > (index === 0 ? 38 : 56) ? (text.length > 112 ? 45 : 30) : 15)),
        ),
      })),
    ],
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    gridLines: false,
    landscape: true,
    fitToWidth: true,
  };
}

const header = (value: string): SampleCell => ({ value, style: "header" });

function describe({ id, label, answers, askedIf, provenance }: Item, { blocks, answerLists }: RuleSet): string[] {
  return [
    id,
    blocks.find(({ items }) => items.includes(id))?.label ?? "",
    label,
    (answerLists[answers]?.answers ?? []).join("; "),
    askedIf === undefined ? "Alle" : `${askedIf.item} = ${askedIf.answers.join(" eller ")}`,
    origins[provenance],
  ];
}

/** The workbook-wide name of an answer list. */
export function listName(list: string): string {
  return `svar_${list}`;
}

/** Name → cells for every answer list. */
export function listNames({ answerLists }: RuleSet): [string, string][] {
  return Object.entries(answerLists).map(([id, { answers }], index) => {
    const column = columnLetters(FIRST_LIST_COLUMN + index);
    return [listName(id), `Kodebok!$${column}$${HEADER_ROW + 2}:$${column}$${HEADER_ROW + 1 + answers.length}`];
  });
}
