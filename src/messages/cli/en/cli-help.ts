import { partNames } from "../../../core/layout/parts.ts";
import type { HelpTexts, Verb, VerbHelp } from "../cli-contract.ts";

const verbs: Readonly<Record<Verb, VerbHelp>> = {
  beregn: {
    arguments: "INPUT",
    summary: "Calculates the indicators and writes them into a copy of the workbook",
    about: [
      "Finds the answers in the workbook INPUT, checks them, and writes a copy with indicator columns beside the answers and the sheets Tables, Figures, Maps, Notes and Log. All else in the workbook is as before, and INPUT is changed only with --over.",
      "The copy is called “INPUT med indikatorer.xlsx” and is put beside INPUT, unless you use --ut, --json or --csv. A second run replaces the program's own copy; other files that exist only with --over. A CSV file gives a CSV file.",
    ],
    examples: [
      ["beregn answers.xlsx --lang en", "writes “answers med indikatorer.xlsx”"],
      ["beregn answers.xlsx --over", "writes the result into answers.xlsx itself"],
      ["beregn answers.xlsx --notater aktivitet", "puts the explanation as a note on each grade of digital activity"],
      ["beregn answers.csv --json - --grenser beregnet", "writes JSON to the screen, with cut points from the data"],
      ["beregn answers.xlsx --skriv-kolonner map.json", "makes a column map for you to edit"],
      ["beregn answers.xlsx --kolonner map.json", "uses the column map"],
    ],
  },
  kontroller: {
    arguments: "INPUT",
    summary: "Lists errors and notes in the answers, and writes nothing in the workbook",
    about: ["Reads INPUT as beregn does, and shows all that should be looked at: what is wrong, in which cell, and what would be right."],
    examples: [
      ["kontroller answers.xlsx", "all errors, warnings and notes"],
      ["kontroller answers.xlsx --json", "the same as JSON"],
      ["kontroller answers.xlsx --skriv-kolonner map.json", "makes a column map too"],
    ],
  },
  avstem: {
    arguments: "INPUT",
    summary: "Compares the calculated figures with the published ones",
    about: [
      "Shows figure by figure what the report says, what is calculated, of how many, and whether they agree. Figures that contradict each other in the report are marked, not corrected.",
    ],
    examples: [["avstem answers.xlsx", "all figures"]],
  },
  forklar: {
    arguments: "INPUT NUMBER INDICATOR",
    summary: "Explains how the result of a municipality is calculated",
    about: [
      "Shows every step: the answers that count and their cells, the count, the cut points, the score, and for composites the cell of the matrix. Where the result is unknown it says why.",
      "INDICATOR is an id that the command regler shows, such as strategi, prioritering or aktivitet. NUMBER may also be the municipality's name.",
    ],
    examples: [
      ["forklar answers.xlsx 0301 aktivitet", "Oslo's grade of digital activity"],
      ["forklar answers.xlsx Bergen strategi", "Bergen's score for ICT strategy"],
    ],
  },
  figur: {
    arguments: "INPUT ID",
    summary: "Draws one of the rule set's figures, as a picture (SVG or PNG)",
    about: [
      "ID is the figure's id in the rule set, such as fig-3.1, or its number in the report, such as 3.1. Without a valid ID, the figures are listed. The picture has title, base and source.",
    ],
    examples: [
      ["figur svar.xlsx fig-3.1", "writes “svar fig-3.1.svg”"],
      ["figur svar.xlsx 3.6 --ut map.png", "the map of figure 3.6, in pixels"],
    ],
  },
  kart: {
    arguments: "INPUT",
    summary: "Draws the units on a map, as a picture (SVG or PNG)",
    about: [
      "Each unit is a square with a colour and a number by its result, at the place that the rule set or the register gives it; Norway's municipalities of 2018, 2020 and 2024 are included. Without --resultat the rule set's first map is drawn. With --grenser-fil the regions are drawn with their boundaries; number or name is found among the properties of the file.",
    ],
    examples: [
      ["kart svar.xlsx", "writes the rule set's first map, such as “svar fig-3.6.svg”"],
      ["kart svar.xlsx --resultat prioritering --grenser-fil kommuner.geojson", "the municipalities with the boundaries of the file"],
      ["kart svar.xlsx --resultat sky --ut sky.svg", "the score of the use of cloud services"],
    ],
  },
  utkast: {
    arguments: "INPUT",
    summary: "Makes a draft of rules from the sheet of answers, for a survey that has none",
    about: [
      "Finds the headings, the key, the questions and their answers, filters and questions that belong together, and proposes an indicator for each block, with cut points from the data. Everything that is guessed is shown with its reason and the cells it was read from. The draft can be used at once, and changed afterwards.",
      "The draft is named “INPUT regler.json” and written beside INPUT, unless you use --ut. INPUT is not changed.",
    ],
    examples: [
      ["utkast svar.xlsx", "writes “svar regler.json” and shows what is guessed"],
      ["utkast svar.xlsx --ark Data --ut regler.json", "from the sheet “Data” alone"],
      ["beregn svar.xlsx --regelsett regler.json", "calculates with the draft"],
    ],
  },
  regler: {
    arguments: "[ID | FILE.json | FILE.xlsx]",
    summary: "Shows a rule set: questions, answers that count, cut points and matrices",
    about: [
      "Without ID the default rule set is shown. A rule set of your own is a .json file, or a sheet of rules in an .xlsx file; it is checked at the same time.",
    ],
    examples: [
      ["regler", "the default rule set"],
      ["regler --json > mine.json", "a rule set to start from"],
      ["regler ssb-2018 --ut rules.xlsx", "as tables on a sheet that can be changed in Excel"],
      ["regler mine.json", "checks and shows your own"],
      ["regler ssb-2018 --mot mine.json", "what differs in yours"],
      ["regler ssb-2018 --mot mine.json --svar svar.xlsx", "which change gives which unit another result"],
      ["regler ssb-2018 --markdown > methods.md", "the rule set as an appendix to a publication"],
      ["regler ssb-2018 --sql --tabell answers > rules.sql", "the rules as one query, for registers"],
      ["regler --schema > ruleset.schema.json", "the format, for editors"],
    ],
  },
  demo: {
    arguments: "",
    summary: "Runs through the whole sample",
    about: [
      "Calculates the sample, shows the report's three tables and the reconciliation with the report, and writes the workbook in the folder out.",
    ],
    examples: [["demo", "see what the program does"]],
  },
  hjelp: { arguments: "[COMMAND]", summary: "Shows this help, or the help of one command", about: [], examples: [] },
};

/** Help, with examples of every verb. */
export const help: HelpTexts = {
  title: "indikator: digitalisation indicators from the answers to a survey",
  intro:
    "Reads the answers in an Excel workbook or a CSV file and calculates indicators, tables and charts. The file that is read is not changed (except with --over).",
  usage: "Usage",
  verbsHeading: "Commands",
  optionsHeading: "Options",
  examplesHeading: "Examples",
  exitHeading: "Exit code",
  verbWord: "COMMAND",
  optionsWord: "[options]",
  verbs,
  options: {
    out: { value: "FILE.xlsx", text: "the workbook the result is written to" },
    picture: { value: "FILE.svg|FILE.png|-", text: "the picture that is written, as SVG or PNG; “-” writes SVG to the screen" },
    markdown: { value: "", text: "write the rule set as a methods page in Markdown; with --mot its deviations from the other too" },
    against: { value: "ID|FILE.json", text: "a rule set to compare with: what differs there" },
    answers: { value: "INPUT", text: "also show which units of this workbook get another result" },
    sheetBoundaries: {
      value: "FILE",
      text: "the boundaries of the regions, as GeoJSON or TopoJSON; the maps of the workbook are then drawn with the boundaries too",
    },
    boundaries: {
      value: "FILE",
      text: "the boundaries of the regions, as GeoJSON or TopoJSON; the regions are then drawn instead of squares",
    },
    result: { value: "ID", text: "what is shown: the id of a map or a result of the rule set" },
    over: { value: "", text: "replace files that exist; without --ut, --json and --csv the result is written into INPUT itself" },
    rulesFile: { value: "FILE.xlsx", text: "write the rule set as a sheet in a new workbook" },
    overRules: { value: "", text: "replace the file if it exists" },
    draftFile: { value: "FILE.json|FILE.xlsx|-", text: "the file the draft is written to; “-” is the screen" },
    overDraft: { value: "", text: "replace the file if it exists" },
    overPicture: { value: "", text: "replace the picture if it exists" },
    overMap: { value: "", text: "replace the column map if it exists" },
    jsonFile: { value: "FILE|-", text: "write all results as JSON; “-” is the screen" },
    csvFile: { value: "FILE|-", text: "write one row for each unit as CSV; “-” is the screen" },
    write: { value: "PARTS", text: `what is written in the workbook: ${partNames.join(",")} (default: all but metode)` },
    formulas: {
      value: "",
      text: "write columns and tables as Excel formulas, which can be read, recalculated and checked without the program",
    },
    values: { value: "", text: "write values, also where the workbook is set to formulas" },
    correctAnswers: {
      value: "",
      text: 'with --formler: write answers that formulas would misread ("ja ", X, 1) as they are meant; they are listed among the notes',
    },
    notes: {
      value: "ID,…|alle|ingen",
      text: "put a note on the cells with a score, grade or class: why the result is as it is, and what it takes to get the next; “ingen” takes the program’s own notes away",
    },
    noteUnits: { value: "UNIT,…", text: "with --notater: for these units alone, by number or name" },
    sheet: { value: "NAME", text: "the sheet with the answers (default: the program finds it)" },
    ruleSet: { value: "ID|FILE.json", text: "the rule set to use (default: ssb-2018)" },
    cutPoints: {
      value: "faste|beregnet",
      text: "the cut points between the scores: fixed as in the rule set, or calculated from the data",
    },
    atLeast: {
      value: "N",
      text: "an indicator is unknown when fewer than N of its questions are answered (default: questions not answered give 0)",
    },
    columnMap: { value: "FILE.json", text: "a column map: which columns hold which questions" },
    writeColumnMap: { value: "FILE.json", text: "write the column map as the columns were recognised, so that it can be edited" },
    json: { value: "", text: "write to the screen as JSON" },
    all: { value: "", text: "calculate the two small surveys that come with the program too" },
    sql: {
      value: "",
      text: "write the rule set as one SQL query over a table of answers (tried on DuckDB; Spark and Trino have what it uses)",
    },
    table: { value: "NAME", text: "the table of answers in the query (default: svar)" },
    schema: { value: "", text: "write the format of rule sets as JSON Schema" },
    language: { value: "nb|en", text: "the language of messages and sheets: Norwegian bokmål or English" },
    help: { value: "", text: "show help" },
    version: { value: "", text: "show the version" },
  },
  exits: ["0  calculated", "1  calculated, but there are errors in the data or figures that differ", "2  nothing calculated"],
  more: (called) => `Help for one command: ${called} hjelp COMMAND`,
  alsoSpelled: (pairs) => `Also spelled: ${pairs.map(([also, name]) => `${also} (${name})`).join(", ")}.`,
  examples: [
    ["demo --lang en", "see what the program does, without data of your own"],
    ["kontroller answers.xlsx", "look over the answers"],
    ["beregn answers.xlsx", "write “answers med indikatorer.xlsx”"],
    ["forklar answers.xlsx 0301 prioritering", "see how the result of a municipality is calculated"],
  ],
};
