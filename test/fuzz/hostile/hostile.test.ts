import { Refusal } from "../../../src/core/issues/refusal.ts";
import { nodeCompression } from "../../../src/cli/files/node-compression.ts";
import { assessWorkbook } from "../../../src/run/run.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../../core/surveys.ts";
import { processorTime } from "../../processor-time.ts";
import { harmlessFile, hostileFiles } from "./hostile-files.ts";

/** A hostile file may take as many times the processor time of a harmless one, a survey that is as long as the longest that is read. */
const MOST_TIMES = 20;

async function read(bytes: Uint8Array): Promise<"read" | "refused"> {
  try {
    const task = { ruleSet: ssb2018, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
    await assessWorkbook(await XlsxWorkbook.open(bytes, nodeCompression), task);
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return "refused";
    throw error;
  }
}

test("files that are made to take all time are read or refused in the time that a harmless file of megabytes takes", async () => {
  const harmless = await harmlessFile();
  await read(harmless);
  const usual = await processorTime(async () => {
    expect(await read(harmless)).toBe("read");
  });
  for (const { name, bytes } of await hostileFiles()) {
    const file = bytes();
    const time = await processorTime(async () => {
      expect([name, await read(file)]).toEqual([name, expect.any(String)]);
    });
    expect({ name, times: Math.max(MOST_TIMES, Math.round(time / usual)) }).toEqual({ name, times: MOST_TIMES });
  }
});
