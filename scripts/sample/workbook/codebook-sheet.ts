import { answersTo } from "../../../src/core/ruleset/answer-list.ts";
import { simpleFilter } from "../../../src/core/ruleset/filters.ts";
import type { Item, RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { columnLetters } from "../../../src/core/sheet/address.ts";
import type { SampleCell, SampleSheet, SampleSheetRow } from "./sheet.ts";

const HEADER_ROW = 2;
const columns = [
  ["Kode", 21],
  ["Del av", 58],
  ["Spørsmål", 58],
  ["Gyldige svar", 74],
  ["Stilles til", 22],
  ["Ordlyd fra", 13],
] as const;

const origins: Record<string, string> = {
  report: "Rapporten",
  "ssb.no": "ssb.no",
  reconstructed: "Gjenskapt",
  ours: "Vår",
};

/** What every column of the survey means. */
export function codebookSheet(ruleSet: RuleSet): SampleSheet {
  const entries = [
    ...ruleSet.columns.map(({ id, label }) => [id, "Om kommunen", label, "", "Alle", "SSB"]),
    ...ruleSet.items.map((item) => describe(item, ruleSet)),
  ];
  return {
    name: "Kodebok",
    tabColor: "7F7F7F",
    widths: columns.map(([, width]) => width),
    rows: [
      ...heading("Kodebok", "Én rad per kolonne i arket «Svar 2018»."),
      { cells: columns.map(([title]) => header(title)), height: 20 },
      ...entries.map((texts) => ({ cells: texts.map((value): SampleCell => ({ value, style: "row" })), height: 15 * lines(texts) })),
    ],
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    gridLines: false,
    landscape: true,
    fitToWidth: true,
  };
}

/** The answer lists that the drop-down lists read, one a column. */
export function answerListSheet({ answerLists }: RuleSet): SampleSheet {
  const lists = Object.values(answerLists).map(({ answers }) => answers);
  const longest = Math.max(...lists.map((answers) => answers.length));
  return {
    name: "Svarlister",
    tabColor: "7F7F7F",
    widths: lists.map((answers) => Math.max(17, ...answers.map((text) => text.length + 2))),
    rows: [
      ...heading("Svarlister", "Nedtrekkslistene i arket «Svar 2018» hentes herfra."),
      { cells: Object.keys(answerLists).map(header), height: 20 },
      ...Array.from({ length: longest }, (_, row) => ({
        cells: lists.map((answers) => (answers[row] === undefined ? null : { value: answers[row] })),
      })),
    ],
    gridLines: false,
    landscape: true,
    fitToWidth: true,
  };
}

/** The workbook-wide name of an answer list. */
export function listName(list: string): string {
  return `svar_${list}`;
}

/** Name → cells for every answer list. */
export function listNames({ answerLists }: RuleSet): [string, string][] {
  return Object.entries(answerLists).map(([id, { answers }], index) => {
    const column = columnLetters(index);
    return [listName(id), `Svarlister!$${column}$${HEADER_ROW + 2}:$${column}$${HEADER_ROW + 1 + answers.length}`];
  });
}

function heading(title: string, about: string): SampleSheetRow[] {
  return [{ cells: [{ value: title, style: "title" }], height: 26 }, { cells: [{ value: about, style: "note" }] }];
}

function header(value: string): SampleCell {
  return { value, style: "header" };
}

function describe(item: Item, ruleSet: RuleSet): string[] {
  const { id, label, provenance } = item;
  const asked = simpleFilter(item.askedIf);
  return [
    id,
    ruleSet.blocks.find(({ items }) => items.includes(id))?.label ?? "",
    label,
    answersTo(ruleSet, item).join("; "),
    asked === null ? "Alle" : `${asked.item} = ${asked.answers.join(" eller ")}`,
    origins[provenance ?? ""] ?? provenance ?? "",
  ];
}

/** How many lines the longest wrapped text takes. */
function lines(texts: readonly string[]): number {
  return Math.max(...texts.map((text, index) => Math.ceil(text.length / (columns[index]?.[1] ?? 1))), 1);
}
