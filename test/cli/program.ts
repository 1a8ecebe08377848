import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../src/cli/main.ts";
import { allIds, answerRow } from "../core/surveys.ts";

/** The root of the package, where the sample is. */
const root = path.resolve(import.meta.dirname, "../..");
export const sample = path.join(root, "assets/eksempel-2018.xlsx");

/** What came of a command. */
export interface Result {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, and the program run in it. */
export interface World {
  readonly folder: string;
  readonly run: (...argv: readonly string[]) => Promise<Result>;
  readonly runOnTerminal: (...argv: readonly string[]) => Promise<Result>;
  /** Runs a command, in the midst of which something else happens: after all is read and before anything is written. */
  readonly runWhile: (happens: () => void, ...argv: readonly string[]) => Promise<Result>;
  readonly read: (name: string) => Buffer;
  readonly text: (name: string) => string;
  readonly json: (name: string) => Record<string, unknown>;
  readonly write: (name: string, text: string) => void;
  readonly remove: () => void;
}

/** A new folder with the sample in it as svar.xlsx; remove it when done. */
export function newWorld(): World {
  const folder = mkdtempSync(path.join(tmpdir(), "indikator-"));
  cpSync(sample, path.join(folder, "svar.xlsx"));
  const file = (name: string) => path.join(folder, name);
  const text = (name: string) => readFileSync(file(name), "utf8");
  return {
    folder,
    run: (...argv) => runIn(folder, argv, false),
    runOnTerminal: (...argv) => runIn(folder, argv, true),
    runWhile: (happens, ...argv) => runIn(folder, argv, false, happens),
    read: (name) => readFileSync(file(name)),
    text,
    json: (name) => JSON.parse(text(name)) as Record<string, unknown>, // only objects are written
    write: (name, contents) => {
      mkdirSync(path.dirname(file(name)), { recursive: true });
      writeFileSync(file(name), contents);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runIn(folder: string, argv: readonly string[], isTerminal: boolean, happens: () => void = () => undefined): Promise<Result> {
  const written = { out: "", err: "" };
  const sink = (which: "out" | "err") => ({
    write: (text: string) => {
      written[which] += text;
    },
    isTerminal,
    width: 110,
  });
  const exit = await main(argv, {
    stdout: sink("out"),
    stderr: sink("err"),
    folder,
    called: "indikator",
    program: path.join(root, "dist/cli/indikator.js"),
    now: () => {
      happens();
      return new Date(2026, 10, 22, 20, 5);
    },
    seconds: () => 0,
    debug: false,
  });
  return { exit, ...written };
}

/** Text on one line, as it was before it was broken into lines. */
export const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Answers by item id for a unit, instead of the first answer of each item; null for a blank. */
export type Answers = Readonly<Record<string, string | null>>;

/** A CSV file with a row for each unit, item ids as heads. */
export function csvOf(units: readonly (readonly [string, Answers])[]): string {
  const rows = units.map(([id, answers]) => {
    const given = answerRow(id).map((cell) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : ""));
    return allIds.map((item, index) => (item in answers ? (answers[item] ?? "") : (given[index] ?? "")));
  });
  return [allIds, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\r\n");
}
