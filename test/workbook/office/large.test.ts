import { run } from "../../../src/run/run.ts";
import { openUnits, task, writing } from "./sample.ts";
import { differences, dump } from "./dump.ts";

const megabyteAndAHalf = 1_500_000;

test("ten thousand units take fewer than forty requests of less than 1.5 MB, and can be stopped with the workbook as it was", async () => {
  const { host, excel } = await openUnits(10_000);
  const before = dump(host.workbook);
  const stop = new AbortController();
  const stopped = run(excel, task, writing(), {
    watch: {
      signal: stop.signal,
      progress: (done) => {
        if (done === 1) stop.abort(new Error("the user has had enough"));
      },
    },
  });
  await expect(stopped).rejects.toThrow("the user has had enough");
  expect(differences(before, dump(host.workbook))).toEqual([]);

  host.resetRequests();
  const shares: number[] = [];
  await run(excel, task, writing(), {
    watch: { signal: new AbortController().signal, progress: (done, total) => shares.push(done / total) },
  });
  expect(host.requests.length).toBeLessThan(40);
  for (const { bytes, answerBytes } of host.requests) expect(Math.max(bytes, answerBytes)).toBeLessThan(megabyteAndAHalf);
  expect(shares.at(0)).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
