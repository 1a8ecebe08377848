import type { ExplainPaneTexts, ResultTexts, RulesTexts } from "../ui-contract.ts";
import { counted, number } from "../../language/en/words.ts";

/** Questions and answers are not shortened here: they are the rules. */
const quote = (text: string) => `“${text}”`;

export const rules: RulesTexts = {
  ruleSet: "Rule set",
  own: "imported",
  identity: (id, revision, period) => `${id}, revision ${revision}${period === "" ? "" : `, period ${period}`}`,
  source: "Source",
  weights: (column) => `The tables are weighted by ${quote(column)}. Scores, grades and limits are not.`,
  registerWanted: (file) => `The units are in the file ${quote(file)}. Choose it, and it is kept with the rules.`,
  registerKept: (file, given) => `The units are read from ${file === given ? quote(file) : `${quote(given)}, chosen for ${quote(file)}`}.`,
  giveRegister: "Choose the file …",
  otherRegister: "Choose another file …",
  importing: "Import …",
  exporting: "Export",
  writeSheet: "Write the rules as a sheet",
  tryOthers: "Try other rules …",
  cutPoints: "Cut points for scores",
  fixed: "Fixed",
  fixedMeaning: "As in the rule set, so that years can be compared.",
  recomputed: "Calculated from the data",
  recomputedMeaning: (groups, isReports) =>
    `${groups === null ? "Chosen so that the scores get the shares of the units that the rule set says." : `Divides those above 0 into ${number(groups)} groups of nearly one size.`}${isReports ? " The report gives no such rule." : ""}`,
  blanks: "Blank questions",
  notCounted: "Counted as 0",
  notCountedMeaning: "Blank questions give 0 and are in the denominator.",
  atLeast: "Require a number of answers",
  atLeastMeaning: "With fewer answers the indicator is unknown.",
  answeredNumber: "At least answered",
  score: "Score",
  interval: (unit) => unit.charAt(0).toUpperCase() + unit.slice(1),
  units: (units) => units.charAt(0).toUpperCase() + units.slice(1),
  median: (median, base, isWeighted) => `Median ${median}${isWeighted ? ", weighted," : ""} among the ${number(base)} that were asked.`,
  missing: (policy) =>
    policy.policy === "notCounted"
      ? "Blank questions are not counted."
      : `Unknown when fewer than ${number(policy.answered)} are answered.`,
  questions: (count) => counted(count, "question", "questions"),
  distributionTitle: (units, unit) => `Number of ${units} by number of ${unit}, with score`,
  distributionText: (units, bars) =>
    `Bar chart. Number of ${units}: ${bars.map(({ label, value, score }) => `${label} has ${number(value)} (score ${score})`).join(", ")}.`,
  unknownUnits: (count) => `${number(count)} unknown ${count === 1 ? "is" : "are"} left out.`,
  noDistribution: "Nobody has a known count.",
  matrixTitle: (rows, columns) => `Rows: ${rows}. Columns: ${columns}.`,
  name: "Label",
};

export const result: ResultTexts = {
  toWrite: "What is written",
  columnsAt: (sheet, area, columns) => `${counted(columns, "column", "columns")} in ${quote(sheet)}, ${area}.`,
  sheetNew: (name) => `New sheet: ${quote(name)}`,
  sheetAgain: (name) => `The sheet ${quote(name)} is written again`,
  notChosen: "Not written",
  names: (count) => `${counted(count, "name", "names")} for use in formulas.`,
  nothing: "Choose at least one part.",
  untouched: "Other sheets and columns are left alone.",
  asFormulas: "Write as formulas",
  asFormulasMeaning: "Columns and tables become Excel formulas, which can be read and recalculated without the add-in.",
  standing: ({ cells, formulas }) =>
    formulas === 0
      ? "The columns hold values now."
      : formulas === cells
        ? "The columns hold formulas now."
        : `The columns hold formulas in ${number(formulas)} of ${number(cells)} cells now.`,
  correctFirst: "Correct the answers first",
  freeze: "Freeze to values",
  freezeMeaning:
    "Turns the add-in's formulas into the values they show: columns and tables written as formulas, and every formula with the functions. Your own formulas stay.",
  makeNames: "Create names",
  removeNames: "Remove the names",
  namesMeaning:
    "Gives the functions names without the prefix in this workbook, so that =PRIORITERING(…) works. Needs an Excel with LAMBDA.",
  tables: "All tables",
  notComputed: "Nothing to show until the answers are found. See Data and Check.",
  main: "Main results",
  preview: "Of the answers as they were last read.",
  find: "Search the tables",
  noneFound: "No table has these words.",
  tableRegion: (title) => `Table: ${title}`,
  giveBoundaries: "Use boundaries from a file (GeoJSON, TopoJSON) …",
  boundariesWritten: "When you write the results, the maps of the workbook are drawn with the boundaries too.",
  boundariesNotWritten:
    "Excel does not let the program draw boundaries in the workbook. Save the map as SVG from the menu over it and insert it, or use the web version or the command line.",
  tilesAgain: "Show squares",
  readingBoundaries: "Reading the boundaries …",
  mapRegion: (title) => `Map: ${title}. The arrow keys move, Enter goes to the answers.`,
  mapHint: "Point at the map to see the unit. Click to go to its answers.",
  mapOutside: "Not in the base",
  mapNone: "The map cannot be drawn: no squares are laid out for the units in the sheet. Add «tiles» to the rule set or the register.",
  mapWithout: (names) => `Without a square on the map: ${names.join(", ")}.`,
  reconciliation: "Compared with the report",
  reconciled: (agrees, of) => `${number(agrees)} of ${number(of)} figures agree`,
  statusOf: (status, count) => {
    switch (status) {
      case "agrees":
        return `${number(count)} agree`;
      case "differs":
        return `${number(count)} differ`;
      case "contradiction":
        return `${number(count)} where the report disagrees with itself`;
      case "notApplicable":
        return `${number(count)} are not about these data`;
      default:
        return status satisfies never;
    }
  },
  published: "Published",
  computed: "Calculated",
  baseWord: "Base",
  otherData: "These are not the report's data, so the figures are not compared with it.",
  seeWritten: "The results in the workbook",
  seeColumns: "The columns",
  more: (title) => `More: ${title}`,
  tableIn: (sheet) => `Show the table in ${quote(sheet)}`,
  figureIn: (sheet) => `Show the figure in ${quote(sheet)}`,
  copyTable: "Copy the table",
  saveCsv: "Save the table as CSV",
  saveHtml: "Save the table for Word (HTML)",
  copyFigure: "Copy the figure",
  saveSvg: "Save the figure as SVG",
  savePng: "Save the figure as PNG",
  copied: "Copied.",
  notCopied: "The program does not let pages copy this. Save it as a file instead.",
};

export const explain: ExplainPaneTexts = {
  unit: (singular) => singular.charAt(0).toUpperCase() + singular.slice(1),
  searchHint: "Name or number",
  hits: (count) => counted(count, "hit", "hits"),
  noHit: (text) => `No hits for ${quote(text)}.`,
  subject: "Indicator",
  fromCell: "Use the selected cell",
  nothingChosen: (singular) => `Search for one (${singular}), or select a cell in its row.`,
  needsData: "Nothing to explain until the answers are found. See Data and Check.",
  because: "How it came about",
};
