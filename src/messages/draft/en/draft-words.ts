import type { DraftTexts } from "../../../core/draft/rules/draft-texts.ts";
import { quotes } from "../../language/en/words.ts";

/** The units that sheets are about, by the folded word in a heading: singular and plural. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  kommune: ["municipality", "municipalities"],
  kommunenavn: ["municipality", "municipalities"],
  municipality: ["municipality", "municipalities"],
  virksomhet: ["enterprise", "enterprises"],
  skole: ["school", "schools"],
  skolenavn: ["school", "schools"],
  school: ["school", "schools"],
  avdeling: ["department", "departments"],
  department: ["department", "departments"],
  bedrift: ["enterprise", "enterprises"],
  foretak: ["enterprise", "enterprises"],
  firma: ["company", "companies"],
  company: ["company", "companies"],
  organisasjon: ["organisation", "organisations"],
  organisation: ["organisation", "organisations"],
  organization: ["organization", "organizations"],
  institusjon: ["institution", "institutions"],
  sykehus: ["hospital", "hospitals"],
  barnehage: ["kindergarten", "kindergartens"],
  bibliotek: ["library", "libraries"],
  enhet: ["unit", "units"],
  respondent: ["respondent", "respondents"],
};

const SCORES = ["none", "very low", "low", "high", "very high"] as const;
const FEWER: Readonly<Record<number, readonly string[]>> = {
  2: ["none", "some"],
  3: ["none", "low", "high"],
  4: ["none", "low", "medium", "high"],
};

/** The words of a draft in English. */
export const draftWords: DraftTexts = {
  yes: "Yes",
  no: "No",
  unit: (word) => {
    const [singular, plural] = UNITS[word ?? ""] ?? ["unit", "units"];
    return { singular, plural };
  },
  rowNumber: "Row number",
  title: (sheet) => `The survey on the sheet “${sheet}”`,
  reference: (sheet) => `Draft made of the sheet “${sheet}”`,
  questions: (from, to) => `Questions ${String(from)}–${String(to)}`,
  asked: (question, answers) => `${question} (${answers.join(", ")})`,
  counted: { ticks: "ticks", yes: "answers of yes", answers: "answers that count" },
  scores: (scores) => FEWER[scores] ?? SCORES,
  grades: ["very low", "low", "medium", "high", "very high"],
  composite: (one, other) => `${one} and ${other}`,
  base: (units) => `All ${units} that have responded`,
  tables: {
    items: (block) => `${block}, by question`,
    answered: "Answers that count",
    scores: (units, indicator) => `${capital(units)} by score on ${quotes([indicator])}`,
    grades: (units, composite) => `${capital(units)} by grade of ${quotes([composite])}`,
    summary: "The indicators at a glance",
  },
};

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
