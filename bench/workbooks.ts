import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Area } from "../src/core/sheet/sheet.ts";
import { XlsxWorkbook } from "../src/workbook/xlsx/xlsx-workbook.ts";
import type { Finding } from "./finding.ts";
import { median, ratio } from "./measure.ts";
import { buildProgram, bundle, runAlone, type Usage } from "./process.ts";
import { drawSurvey, rulesWithAllColumns, type Survey } from "./survey.ts";
import { SURVEY_SHEET, workbookFile } from "./workbook-file.ts";

const CACHE = "node_modules/.cache/bench";

/** The programs as files, and a folder for the files they read and write. */
interface Programs {
  readonly beregn: (input: string, options?: readonly string[]) => Usage;
  /** The option that makes the rules accept numbers of six digits. */
  readonly manyUnits: readonly string[];
  /** The minimal pass, which writes cells in the columns of `area`. */
  readonly bare: (input: string, area: Area) => Usage;
  /** The area in which the last run wrote its columns. */
  readonly columns: () => Promise<Area>;
  readonly help: () => Usage;
  readonly save: (name: string, survey: Survey) => Promise<string>;
  readonly end: () => void;
}

/** The command line on whole workbooks, each run a process of its own, beside the least that any such program must do. */
export async function wholeWorkbooks(rounds: number, large: Survey | null): Promise<Finding[]> {
  const programs = await makePrograms();
  try {
    const findings = [startup(programs, rounds), ...(await tenThousand(programs, rounds))];
    return large === null ? findings : [...findings, ...(await hundredThousand(programs, large))];
  } finally {
    programs.end();
  }
}

async function tenThousand({ beregn, bare, columns, save }: Programs, rounds: number): Promise<Finding[]> {
  const file = await save("10000.xlsx", drawSurvey(10_000, 10, 4));
  beregn(file);
  const area = await columns();
  const runs = Array.from({ length: rounds }, () => ({ bare: bare(file, area), ours: beregn(file) }));
  const ratioOf = (measure: (ran: Usage) => number) =>
    ratio(
      runs.map((one) => measure(one.ours)),
      runs.map((one) => measure(one.bare)),
    );
  const memory = median(runs.map(({ ours }) => ours.memory));
  const what = "beregn, 10 000 × 69 .xlsx";
  return [
    {
      what: `${what}, time`,
      comparedWith: "bare unzip, scan, splice, zip",
      value: ratioOf(({ time }) => time),
      unit: "×",
      limit: { is: "at most", value: 2 },
    },
    {
      what: `${what}, processor time`,
      comparedWith: "bare unzip, scan, splice, zip",
      value: ratioOf(({ processor }) => processor),
      unit: "×",
      limit: null,
    },
    { what: `${what}, time`, comparedWith: "", value: median(runs.map(({ ours }) => ours.time)), unit: "ms", limit: null },
    { what: `${what}, peak memory`, comparedWith: "", value: memory, unit: "MB", limit: { is: "at most", value: 200 } },
  ];
}

async function hundredThousand({ beregn, save, manyUnits }: Programs, survey: Survey): Promise<Finding[]> {
  const { time, memory } = beregn(await save("100000.xlsx", survey), manyUnits);
  const what = "beregn, 100 000 × 69 .xlsx";
  return [
    { what: `${what}, time`, comparedWith: "", value: time, unit: "ms", limit: null },
    { what: `${what}, peak memory`, comparedWith: "", value: memory, unit: "MB", limit: { is: "at most", value: 600 } },
  ];
}

function startup({ help }: Programs, rounds: number): Finding {
  const value = median(Array.from({ length: rounds }, () => help().time));
  return { what: "indikator --help, from start to end", comparedWith: "", value, unit: "ms", limit: null };
}

async function makePrograms(): Promise<Programs> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "indikator-bench-"));
  buildProgram("cli");
  const indikator = "dist/cli/indikator.js";
  const bare = await bundle("bench/bare-splice.ts", CACHE);
  const reporter = resolve("bench/report-usage.mjs");
  const run = (program: string, args: readonly string[]) => runAlone(program, reporter, join(folder, "usage.json"), args);
  const [output, rules] = [join(folder, "ut.xlsx"), join(folder, "regler.json")];
  writeFileSync(rules, JSON.stringify(rulesWithAllColumns));
  return {
    beregn: (input, options = []) => {
      rmSync(output, { force: true });
      return run(indikator, ["beregn", input, "--ut", output, ...options]);
    },
    manyUnits: ["--regelsett", rules],
    bare: (input, { column, lastColumn }) => run(bare, [input, output, `${column}`, `${lastColumn - column + 1}`]),
    columns: async () => {
      const { ownColumns } = await (await XlsxWorkbook.open(readFileSync(output))).read(SURVEY_SHEET, 1);
      if (ownColumns === null) throw new Error("no columns were written");
      return ownColumns;
    },
    help: () => run(indikator, ["--help"]),
    save: async (name, survey) => {
      writeFileSync(join(folder, name), await workbookFile(survey));
      return join(folder, name);
    },
    end: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
