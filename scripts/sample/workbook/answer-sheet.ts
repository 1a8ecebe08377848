import { answersTo } from "../../../src/core/ruleset/answer-list.ts";
import { cellAddress, columnLetters } from "../../../src/core/sheet/address.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { SampleRow } from "../answers.ts";
import { commentParts, type SampleComment } from "./comments.ts";
import { listName } from "./codebook-sheet.ts";
import type { Part } from "./part.ts";
import type { SampleCell, SampleSheet } from "./sheet.ts";
import { dxfSilent, dxfUnclear } from "./styles.ts";

export const answerSheetName = "Svar 2018";
export const tableName = "tblSvar";
const HEADER_ROW = 3;

/** The survey: titles, the header row of codes and one row a municipality, in a real table. */
export function answerSheet(ruleSet: RuleSet, rows: readonly SampleRow[]): SampleSheet {
  const columns = [...ruleSet.columns, ...ruleSet.items].map(({ id }) => id);
  const lastRow = HEADER_ROW + rows.length;
  const last = cellAddress(lastRow, columns.length - 1);
  const area = `${cellAddress(HEADER_ROW, 0)}:${last}`;
  return {
    name: answerSheetName,
    tabColor: "1F4E79",
    widths: [13, 20, 19, 13, ...ruleSet.items.map((item) => answerWidth(answersTo(ruleSet, item)))],
    rows: [
      { cells: [{ value: "Bruk av IKT i offentlig sektor 2018: svar fra kommunene", style: "title" }], height: 26 },
      { cells: [{ value: "Referanseperiode 1. kvartal 2018. Svarene er syntetiske, se arket «Les meg».", style: "note" }] },
      { cells: [] },
      { cells: columns.map((value): SampleCell => ({ value, style: "header" })), height: 34 },
      ...rows.map((row) => ({ cells: municipalityCells(row, ruleSet) })),
    ],
    frozen: { rows: HEADER_ROW + 1, columns: 2 },
    gridLines: true,
    landscape: true,
    fitToWidth: false,
    extras: conditionalFormats(`E${HEADER_ROW + 2}:${last}`, last) + validations(ruleSet, lastRow),
    tail: `<ignoredErrors><ignoredError sqref="A${HEADER_ROW + 2}:A${lastRow + 1}" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    related: [tablePart(columns, area), ...commentParts(comments(ruleSet, rows))],
  };
}

function municipalityCells({ id, name, county, inhabitants, answers }: SampleRow, { items }: RuleSet): (SampleCell | null)[] {
  const given = items.map((item): SampleCell | null => {
    const text = answers[item.id];
    return text === undefined ? null : { value: text };
  });
  return [{ value: id, style: "code" }, { value: name }, { value: county }, { value: inhabitants, style: "inhabitants" }, ...given];
}

function answerWidth(answers: readonly string[]): number {
  return Math.max(14, ...answers.map((text) => Math.min(text.length, 30)));
}

function conditionalFormats(area: string, last: string): string {
  const row = HEADER_ROW + 2;
  const lastColumn = last.replace(/\d+$/, "");
  return (
    `<conditionalFormatting sqref="A${row}:${last}"><cfRule type="expression" dxfId="${dxfSilent}" priority="1"><formula>COUNTA($E${row}:$${lastColumn}${row})=0</formula></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="${dxfUnclear}" priority="2"><formula>OR(E${row}="Vet ikke",E${row}="Ikke relevant")</formula></cfRule></conditionalFormatting>`
  );
}

/** A drop-down list on every run of columns with the same answers. */
function validations({ items, columns }: RuleSet, lastRow: number): string {
  const runs: { list: string; first: number; last: number }[] = [];
  items.forEach(({ answers: list = "" }, index) => {
    const run = runs.at(-1);
    if (run?.list === list) run.last = index;
    else runs.push({ list, first: index, last: index });
  });
  const rules = runs.map(({ list, first, last }) => {
    const [from, to] = [columnLetters(columns.length + first), columnLetters(columns.length + last)];
    return (
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Ugyldig svar" error="Velg et svar fra listen." ' +
      `sqref="${from}${HEADER_ROW + 2}:${to}${lastRow + 1}"><formula1>${listName(list)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function tablePart(columns: readonly string[], area: string): Part {
  const list = columns.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("");
  return {
    path: "xl/tables/table1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    relation: "table",
    xml:
      `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="${tableName}" displayName="${tableName}" ref="${area}" totalsRowShown="0">` +
      `<autoFilter ref="${area}"/><tableColumns count="${columns.length}">${list}</tableColumns>` +
      '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
  };
}

/** An analyst's notes: about two questions, and about a municipality whose answers disagree. */
function comments(ruleSet: RuleSet, rows: readonly SampleRow[]): SampleComment[] {
  const columnOf = (item: string) => ruleSet.columns.length + ruleSet.items.findIndex(({ id }) => id === item);
  const disagreeing = rows.findIndex(({ answers }) => answers["strategi"] === "Ja" && !isTicked(answers, "strategi_"));
  return [
    { row: HEADER_ROW, column: columnOf("strategi"), text: "Svarer kommunen Nei, får den ikke spørsmålene strategi_01 til strategi_13." },
    { row: HEADER_ROW, column: columnOf("rekrutteringsvansker"), text: "Bare de som har forsøkt å rekruttere, får spørsmålet." },
    {
      row: HEADER_ROW + 1 + disagreeing,
      column: columnOf("strategi"),
      text: "Har strategi, men ingen områder er krysset av. Stemmer det?",
    },
  ];
}

function isTicked(answers: SampleRow["answers"], prefix: string): boolean {
  return Object.entries(answers).some(([item, text]) => item.startsWith(prefix) && text === "Ja");
}
