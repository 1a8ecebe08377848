import type { OptionKey, Verb } from "../../messages/cli/cli-contract.ts";

interface OptionSpec {
  /** The spelling, without the dashes. */
  readonly name: string;
  /** Other spellings, English beside the Norwegian. */
  readonly also: readonly string[];
  readonly type: "string" | "boolean";
}

/** The spelling of every option. */
export const options: Readonly<Record<OptionKey, OptionSpec>> = {
  out: { name: "ut", also: ["out"], type: "string" },
  picture: { name: "ut", also: ["out"], type: "string" },
  markdown: { name: "markdown", also: [], type: "boolean" },
  against: { name: "mot", also: ["against"], type: "string" },
  answers: { name: "svar", also: ["answers"], type: "string" },
  boundaries: { name: "grenser-fil", also: ["boundaries"], type: "string" },
  sheetBoundaries: { name: "grenser-fil", also: ["boundaries"], type: "string" },
  result: { name: "resultat", also: ["result"], type: "string" },
  over: { name: "over", also: ["overwrite"], type: "boolean" },
  overMap: { name: "over", also: ["overwrite"], type: "boolean" },
  overPicture: { name: "over", also: ["overwrite"], type: "boolean" },
  draftFile: { name: "ut", also: ["out"], type: "string" },
  overDraft: { name: "over", also: ["overwrite"], type: "boolean" },
  jsonFile: { name: "json", also: [], type: "string" },
  csvFile: { name: "csv", also: [], type: "string" },
  write: { name: "skriv", also: ["write"], type: "string" },
  formulas: { name: "formler", also: ["formulas"], type: "boolean" },
  values: { name: "verdier", also: ["values"], type: "boolean" },
  correctAnswers: { name: "rett-svar", also: ["correct-answers"], type: "boolean" },
  notes: { name: "notater", also: ["notes"], type: "string" },
  noteUnits: { name: "notater-for", also: ["notes-for"], type: "string" },
  sheet: { name: "ark", also: ["sheet"], type: "string" },
  ruleSet: { name: "regelsett", also: ["rule-set"], type: "string" },
  cutPoints: { name: "grenser", also: ["cut-points"], type: "string" },
  atLeast: { name: "minst", also: ["at-least"], type: "string" },
  columnMap: { name: "kolonner", also: ["columns"], type: "string" },
  writeColumnMap: { name: "skriv-kolonner", also: ["write-columns"], type: "string" },
  rulesFile: { name: "ut", also: ["out"], type: "string" },
  overRules: { name: "over", also: ["overwrite"], type: "boolean" },
  json: { name: "json", also: [], type: "boolean" },
  all: { name: "alle", also: ["all"], type: "boolean" },
  sql: { name: "sql", also: [], type: "boolean" },
  table: { name: "tabell", also: ["table"], type: "string" },
  schema: { name: "schema", also: ["skjema"], type: "boolean" },
  language: { name: "lang", also: ["språk", "language"], type: "string" },
  help: { name: "help", also: ["hjelp"], type: "boolean" },
  version: { name: "versjon", also: ["version"], type: "boolean" },
};

const common: readonly OptionKey[] = ["language", "help"];
const reading: readonly OptionKey[] = ["sheet", "ruleSet", "cutPoints", "atLeast", "columnMap"];

/** Which options a verb takes, in the order help shows them. */
export const optionsOf: Readonly<Record<Verb, readonly OptionKey[]>> = {
  beregn: [
    "out",
    "over",
    "jsonFile",
    "csvFile",
    "write",
    "sheetBoundaries",
    "formulas",
    "values",
    "correctAnswers",
    "notes",
    "noteUnits",
    ...reading,
    "writeColumnMap",
    ...common,
  ],
  kontroller: ["json", ...reading, "writeColumnMap", "overMap", ...common],
  avstem: ["json", ...reading, ...common],
  forklar: ["json", ...reading, ...common],
  figur: ["picture", "overPicture", ...reading, ...common],
  kart: ["result", "boundaries", "picture", "overPicture", ...reading, ...common],
  utkast: ["draftFile", "overDraft", "sheet", ...common],
  regler: ["rulesFile", "overRules", "against", "answers", "markdown", "sql", "table", "json", "schema", ...common],
  demo: ["all", ...common],
  hjelp: ["version", ...common],
};

/** How many words may follow a verb: at least, at most. */
export const wordsOf: Readonly<Record<Verb, readonly [number, number]>> = {
  beregn: [1, 1],
  kontroller: [1, 1],
  avstem: [1, 1],
  forklar: [3, 3],
  figur: [2, 2],
  kart: [1, 1],
  utkast: [1, 1],
  regler: [0, 1],
  demo: [0, 0],
  hjelp: [0, 1],
};
