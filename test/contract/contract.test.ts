import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, test } from "@jest/globals";
import { adapters, endEngine, type Adapter } from "./adapters.ts";
import type { Case } from "./cases.ts";
import { contentsOf } from "./contents.ts";
import { exceptions } from "./exceptions.ts";
import { formulas } from "./formulas.ts";
import { maps } from "./maps.ts";
import { methods } from "./methods.ts";
import { notes } from "./notes.ts";
import { reading } from "./reading.ts";
import { ruleSheets } from "./rule-sheets.ts";
import { running } from "./running.ts";
import { contractTable, outcomeKey } from "./table.ts";
import { writing } from "./writing.ts";

const cases = [...reading, ...writing, ...formulas, ...running, ...ruleSheets, ...maps, ...methods, ...notes];

/** How each case went in each adapter, for `npm run contract`. */
const outcomes = new Map<string, "alike" | "exception">();

afterAll(() => {
  endEngine();
  if (process.env["CONTRACT_TABLE"] !== undefined) process.stdout.write(contractTable(cases, adapters, exceptions, outcomes));
});

/** What is found in an adapter when all of a case is done; doing it once more must change nothing. */
async function findings(adapter: Adapter, { book, typed = [], writes = [], run, look = contentsOf }: Case): Promise<unknown> {
  const opened = await adapter.open(book);
  const { workbook } = opened;
  for (const [sheet, address, value] of typed) await opened.edit(sheet, address, value);
  const work = run ? [() => run(workbook)] : writes.map((changes) => () => workbook.apply(changes));
  for (const step of work) await step();
  const found = await look(await opened.result());
  const last = work.at(-1);
  if (!last) return found;
  await last();
  expect(await look(await opened.result())).toEqual(found);
  return found;
}

describe.each(cases)("$name", (one) => {
  test.each(adapters)("$name", async (adapter) => {
    const exception = exceptions[one.name]?.find((other) => other.adapter === adapter.name);
    const found = await findings(adapter, one);
    expect(found).toEqual(exception ? exception.instead(one.expected) : one.expected);
    outcomes.set(outcomeKey(one, adapter), exception ? "exception" : "alike");
  });
});

test("every exception is about a case and an adapter that there are, and is one", () => {
  const unneeded = Object.entries(exceptions).flatMap(([name, list]) => {
    const one = cases.find((other) => other.name === name);
    return list.filter(({ adapter, instead }) => {
      const isKnown = one !== undefined && adapters.some((other) => other.name === adapter);
      return !isKnown || isDeepStrictEqual(instead(one.expected), one.expected);
    });
  });
  expect(unneeded).toEqual([]);
});
