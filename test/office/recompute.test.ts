import { run } from "../../src/run.ts";
import { openSample, task, writing } from "./sample.ts";

test("a recompute in Excel takes four requests", async () => {
  const { host, excel } = await openSample();
  await run(excel, task, writing());
  console.log(host.requests.map(({ bytes, answerBytes, actions, error }) => ({ bytes, answerBytes, actions, error })));
  expect(host.requests.length).toBeLessThanOrEqual(4);
});
