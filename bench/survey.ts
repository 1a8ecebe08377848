import { itemsIn } from "../src/core/ruleset/filters.ts";
import { readCodeBook } from "../src/core/match/code-books/code-book.ts";
import { match } from "../src/core/match/match.ts";
import type { Match } from "../src/core/match/matched/matched.ts";
import { RuleSet } from "../src/core/ruleset/ruleset.ts";
import type { Cell, Sheet } from "../src/core/sheet/sheet.ts";
import ssb2018 from "../src/rulesets/ssb-2018.json" with { type: "json" };
import { sampleRows } from "../scripts/sample/answers.ts";
import { randomIndex, seededRandom } from "../scripts/sample/random.ts";

/** The report's rules for units with six-digit numbers and no register: there may be far more of them than municipalities. */
export const rulesWithAllColumns: RuleSet = RuleSet.parse({
  ...ssb2018,
  unit: { ...ssb2018.unit, register: null },
  columns: ssb2018.columns.map((column) => (column.role === "id" ? { ...column, digits: 6 } : column)),
});

/** The same for sheets that have no other unit column than the number. */
export const ruleSet: RuleSet = { ...rulesWithAllColumns, columns: rulesWithAllColumns.columns.filter(({ role }) => role === "id") };

/** A survey of many units: a header row, then one row a unit with its number and an answer to every item, null for none. */
export interface Survey {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Answers as the sample's: each block comes whole, with its gate, from a respondent drawn at random. Units are numbered in rising order
 * with `digits` digits. The same seed gives the same survey.
 */
export function drawSurvey(size: number, seed = 69, digits = 6): Survey {
  const random = seededRandom(seed);
  const everyone = sampleRows().map(({ answers }) => answers);
  const blocks = blocksOfItems();
  const respondents = everyone.filter((answers) => Object.keys(answers).length > 0);
  const silentShare = 1 - respondents.length / everyone.length;
  const rows = Array.from({ length: size }, (_, unit): Cell[] => {
    const isSilent = random() < silentShare;
    const drawn = blocks.map(() => respondents[randomIndex(respondents.length, random)]);
    const answers = blocks.flatMap((items, block) => items.map((id) => (isSilent ? null : (drawn[block]?.[id] ?? null))));
    return [String(unit).padStart(digits, "0"), ...answers];
  });
  return { header: ["Kommunenummer", ...blocks.flat()], rows };
}

/** The sheet with those rows, and its columns as the program itself matches them. */
export function sheetOf({ header, rows }: Survey): { sheet: Sheet; match: Match } {
  const sheet: Sheet = {
    name: "Svar",
    firstRow: 0,
    firstColumn: 0,
    cells: [header, ...rows],
    merges: [],
    hiddenRows: [],
    tables: [],
    ownColumns: null,
  };
  return { sheet, match: match(sheet, readCodeBook([], ruleSet), ruleSet, null) };
}

/** Items that depend on each other are drawn together: an item is in the block of the item it follows up. */
function blocksOfItems(): string[][] {
  const blocks = new Map<string, string[]>();
  for (const { id, askedIf } of ruleSet.items) {
    const leader = (askedIf && itemsIn(askedIf)[0]) ?? id;
    const block = blocks.get(leader) ?? [];
    blocks.set(leader, [...block, id]);
  }
  return [...blocks.values()];
}
