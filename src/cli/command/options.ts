import type { OptionKey, Verb } from "../../messages/cli/cli-contract.ts";

interface OptionSpec {
  /** The spelling, without the dashes. */
  readonly name: string;
  readonly type: "string" | "boolean";
}

/** The spelling of every option. */
export const options: Readonly<Record<OptionKey, OptionSpec>> = {
  out: { name: "ut", type: "string" },
  picture: { name: "ut", type: "string" },
  markdown: { name: "markdown", type: "boolean" },
  against: { name: "mot", type: "string" },
  answers: { name: "svar", type: "string" },
  boundaries: { name: "grenser-fil", type: "string" },
  result: { name: "resultat", type: "string" },
  over: { name: "over", type: "boolean" },
  overMap: { name: "over", type: "boolean" },
  overPicture: { name: "over", type: "boolean" },
  draftFile: { name: "ut", type: "string" },
  overDraft: { name: "over", type: "boolean" },
  jsonFile: { name: "json", type: "string" },
  csvFile: { name: "csv", type: "string" },
  write: { name: "skriv", type: "string" },
  formulas: { name: "formler", type: "boolean" },
  correctAnswers: { name: "rett-svar", type: "boolean" },
  sheet: { name: "ark", type: "string" },
  ruleSet: { name: "regelsett", type: "string" },
  cutPoints: { name: "grenser", type: "string" },
  atLeast: { name: "minst", type: "string" },
  columnMap: { name: "kolonner", type: "string" },
  writeColumnMap: { name: "skriv-kolonner", type: "string" },
  json: { name: "json", type: "boolean" },
  all: { name: "alle", type: "boolean" },
  schema: { name: "schema", type: "boolean" },
  language: { name: "lang", type: "string" },
  help: { name: "help", type: "boolean" },
  version: { name: "versjon", type: "boolean" },
};

const common: readonly OptionKey[] = ["language", "help"];
const reading: readonly OptionKey[] = ["sheet", "ruleSet", "cutPoints", "atLeast", "columnMap"];

/** Which options a verb takes, in the order help shows them. */
export const optionsOf: Readonly<Record<Verb, readonly OptionKey[]>> = {
  beregn: ["out", "over", "jsonFile", "csvFile", "write", "formulas", "correctAnswers", ...reading, "writeColumnMap", ...common],
  kontroller: ["json", ...reading, "writeColumnMap", "overMap", ...common],
  avstem: ["json", ...reading, ...common],
  forklar: ["json", ...reading, ...common],
  figur: ["picture", "overPicture", ...reading, ...common],
  kart: ["result", "boundaries", "picture", "overPicture", ...reading, ...common],
  utkast: ["draftFile", "overDraft", "sheet", ...common],
  regler: ["against", "answers", "markdown", "json", "schema", ...common],
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
