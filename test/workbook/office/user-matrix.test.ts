import { readValue } from "../../office-host/model/write.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { waitForEvents } from "../../office-host/start-excel.ts";
import { differences, dump } from "./dump.ts";
import { excels, isUntouched, opened, runOnce, undisturbed, type ExcelKind } from "./matrix.ts";

afterEach(waitForEvents);

const survey = ({ workbook }: OfficeHost) => workbook.find("Svar 2018") ?? workbook.sheet("Svarene");
const units = 5;
const firstRow = 4;

const logGone = "deletes the sheet of the log";

/** What a user, or a colleague in the same workbook, does between two of our requests. */
const acts: Readonly<Record<string, (host: OfficeHost) => void>> = {
  "inserts a row among the answers": (host) => {
    survey(host).shift({ axis: "row", at: firstRow + 2, count: 1 });
  },
  "deletes a row of answers": (host) => {
    survey(host).shift({ axis: "row", at: firstRow + 2, count: -1 });
  },
  "inserts a row above the headings": (host) => {
    survey(host).shift({ axis: "row", at: 1, count: 1 });
  },
  "renames the survey": (host) => {
    host.workbook.sheet("Svar 2018").rename("Svarene");
  },
  "protects the survey": (host) => {
    survey(host).protect({});
  },
  "protects the workbook's structure": ({ workbook }) => {
    workbook.isStructureProtected = true;
  },
  "hides another sheet so that only a program can show it": ({ workbook }) => {
    workbook.sheet("Kodebok").visibility = "VeryHidden";
  },
  "hides the survey": (host) => {
    survey(host).visibility = "Hidden";
  },
  "selects a cell on another sheet": ({ workbook }) => {
    const sheet = workbook.sheet("Oversikt");
    workbook.activate(sheet);
    sheet.selection = { row: 3, column: 3, lastRow: 3, lastColumn: 3 };
  },
  "merges many cells of another sheet": ({ workbook }) => {
    for (let row = 0; row < 600; row++)
      workbook.sheet("Pivot").merges.push({ row: row + 60, column: 20, lastRow: row + 60, lastColumn: 21 });
  },
  [logGone]: ({ workbook }) => {
    const log = workbook.find("Logg");
    if (log) workbook.deleteSheet(log);
  },
  "hides rows of the survey": (host) => {
    survey(host).formats.put("RowHidden", { row: firstRow + 1, column: 0, lastRow: firstRow + 1, lastColumn: 16_383 }, true);
  },
};

/** Of a second run, which has many requests, each fifth. */
const strides = { first: 1, second: 5 } as const;

/**
 * Where rows have come or gone in between, the colours of our own columns, which Excel finds by addresses alone, may be left over empty cells or be
 * gone; the next run sets them right.
 */
const isOwnColour = (line: string) => /^[+-] .*: rule \["Custom","[^"]*![A-Z]+\d+:[A-Z]+\d+"/.test(line) && line.includes("ISNUMBER(");

/** Each unit's results by its number, wherever its row is; null for a row without a number. */
function resultsByUnit(host: OfficeHost): ReadonlyMap<unknown, string> {
  const sheet = survey(host);
  const found = new Map<unknown, string>();
  const places = [...host.workbook.names.items].flatMap(({ name, range }) =>
    /^Indikator_/.test(name) && range ? [[name, range] as const] : [],
  );
  for (let row = 0; row < firstRow + units + 3; row++) {
    const key = readValue(sheet.cells.at(row, 0));
    if (!/^\d{4}$/.test(String(key))) continue;
    const results = places.map(([name, { area }]) => [
      name,
      row >= area.row && row <= area.lastRow ? readValue(sheet.cells.at(row, area.column)) : "beyond",
    ]);
    found.set(key, JSON.stringify(results.toSorted()));
  }
  return found;
}

/** Each kind of Excel, and a run over what a former one has written. */
const cases = [
  ["undo in one step", "first"],
  ["no undo", "first"],
  ["no undo", "second"],
] as const satisfies readonly (readonly [ExcelKind, "first" | "second"])[];

describe.each(cases)("Excel with %s, %s run", (kind, when) => {
  test.each(Object.entries(acts))(
    "a user who %s between two requests has their workbook, with each unit's own results or none",
    async (name, act) => {
      const { requests } = await undisturbed(kind, when);
      const whole = await opened(kind, when);
      expect(await runOnce("andre")).toBeNull();
      const right = resultsByUnit(whole);
      for (let request = 1; request <= requests; request += strides[when]) {
        const alone = await opened(kind, when);
        act(alone);
        const untouched = dump(alone.workbook);
        const host = await opened(kind, when);
        host.beforeRequest(request, () => {
          act(host);
        });
        const problem = await runOnce("andre");
        if (problem === null) {
          for (const [unit, results] of resultsByUnit(host))
            expect({ request, unit, results }).toEqual({ request, unit, results: right.get(unit) });
          continue;
        }
        // A sheet of ours that the user has deleted is not put back, and so not all is told to be as it was.
        expect({ request, problem, told: name === logGone || isUntouched(problem) }).toEqual({ request, problem, told: true });
        const changed = differences(untouched, dump(host.workbook)).filter((line) => !isOwnColour(line));
        expect({ request, problem, changed: name === logGone ? [] : changed }).toEqual({ request, problem, changed: [] });
      }
    },
  );
});

test.each(Object.keys(excels) as readonly ExcelKind[])(
  "with %s, of two runs at once one at least is written whole, and nothing is left of the other",
  async (kind) => {
    for (const when of ["first", "second"] as const) {
      const { whole } = await undisturbed(kind, when);
      const host = await opened(kind, when);
      const problems = await Promise.all([runOnce("andre"), runOnce("andre")]);
      expect(problems).toContain(null);
      expect({ when, told: problems.filter((problem) => problem !== null && !isUntouched(problem)) }).toEqual({ when, told: [] });
      // The one that came second may have found the name of a new sheet taken.
      const now = dump(host.workbook).map((line) => line.replaceAll("'Logg (2)'", "Logg").replaceAll("Logg (2)", "Logg"));
      expect({ when, changed: differences(whole, now) }).toEqual({ when, changed: [] });
    }
  },
);
