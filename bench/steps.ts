import { IssueList } from "../src/core/issues/issue-list.ts";
import { readCodeBook } from "../src/core/match/code-books/code-book.ts";
import { findSurvey } from "../src/core/match/find-survey.ts";
import { match } from "../src/core/match/match.ts";
import { compute } from "../src/core/pipeline.ts";
import { tabulate } from "../src/core/tables/tabulate.ts";
import { seededRandom } from "../scripts/sample/random.ts";
import { validate } from "../src/core/validate/validate.ts";
import type { Computed } from "../src/core/score/variable.ts";
import type { Finding } from "./finding.ts";
import { median, sideBySide } from "./measure.ts";
import { ruleSet, rulesWithAllColumns, sheetOf, type Survey } from "./survey.ts";

/** Columns of a wide sheet: the survey's and others that match nothing. */
const WIDE = 80;

const quick = { is: "at most", value: 100 } as const;

/** Sheets of a workbook that are all alike, so that every one must be read. */
const SHEETS = 20;

/** Single steps: what the pane does when it opens is to take no longer than opening a menu. */
export async function steps(survey: Survey, rounds: number): Promise<Finding[]> {
  const computed = forTables(survey);
  const labels = survey.header.map((id) => ruleSet.items.find((item) => item.id === id)?.label ?? id);
  const others = Array.from({ length: WIDE - labels.length }, (_, index) => `Merknad nr. ${index + 1} fra kontrollen`);
  const wide = sheetOf({ header: [...labels, ...others], rows: survey.rows.slice(0, 400) }).sheet;
  const few = survey.rows.slice(0, 60);
  const sheets = Array.from({ length: SHEETS }, (_, at) => ({ ...sheetOf({ header: survey.header, rows: few }).sheet, name: `Ark${at}` }));
  const codeBook = readCodeBook([], ruleSet);
  const times = await sideBySide(rounds, {
    match: () => match(wide, codeBook, ruleSet, null),
    find: () => findSurvey(sheets, ruleSet, null),
    tabulate: () => tabulate(computed),
  });
  const units = survey.rows.length;
  return [
    { what: `matching the headers of ${WIDE} columns`, comparedWith: "", value: median(times.match), unit: "ms", limit: quick },
    { what: `finding the survey among ${SHEETS} sheets`, comparedWith: "", value: median(times.find), unit: "ms", limit: quick },
    { what: `all tables of ${units} units`, comparedWith: "", value: median(times.tabulate), unit: "ms", limit: null },
  ];
}

/** With the nominal classes, and with the categories and numbers of the tables: inhabitants as skewed as those of municipalities. */
function forTables(survey: Survey): Computed {
  const { sheet, match: matched } = sheetOf(survey);
  const source = { ruleSet: rulesWithAllColumns, register: null, sheet, match: matched, issues: new IssueList() };
  const responses = validate({ ...source, ruleSet });
  const random = seededRandom(2018);
  const inhabitants = Float64Array.from(responses.ids, () => Math.round(200 * 2 ** (12 * random())));
  const categories = new Map([["fylke", responses.ids.map((id) => `Fylke ${id.slice(-1)}`)]]);
  return compute({ ...responses, categories, numbers: new Map([["innbyggere", inhabitants]]) }, "fixed", source);
}
