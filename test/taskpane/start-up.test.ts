import { startUp } from "../../src/taskpane/start-up.ts";
import type { StartNotice } from "../../src/taskpane/start-page.ts";

const never = () => new Promise<boolean>(() => undefined);

async function started(isInExcel: (() => Promise<boolean>) | null, more: { open?: () => string; isOpenedByOffice?: boolean } = {}) {
  const said: (StartNotice | null)[] = [];
  const say = (notice: StartNotice | null) => said.push(notice);
  const { open = () => "pane", isOpenedByOffice = true } = more;
  const opened = startUp({ isInExcel, isOpenedByOffice, open, say, patience: 5 }).catch((error: unknown) => String(error));
  const pane = await Promise.race([opened, new Promise<null>((resolve) => setTimeout(resolve, 60, null))]);
  return { said, pane };
}

test("a page without Office's script says which address is blocked where Office has opened it, and what it is elsewhere", async () => {
  expect(await started(null)).toEqual({ said: ["blocked"], pane: null });
  expect(await started(null, { isOpenedByOffice: false })).toEqual({ said: ["outside"], pane: null });
});

test("a host that never answers is told of", async () => {
  expect(await started(never)).toEqual({ said: ["silent"], pane: null });
});

test("a host that answers late is served all the same", async () => {
  const late = () => new Promise<boolean>((resolve) => setTimeout(resolve, 20, true));
  expect(await started(late)).toEqual({ said: ["silent", null], pane: "pane" });
});

test("another program than Excel gets no pane", async () => {
  expect(await started(() => Promise.resolve(false))).toEqual({ said: ["outside"], pane: null });
});

test("a pane that cannot be opened, and a host that fails, leave no blank page", async () => {
  const broken = () => {
    throw new Error("no theme");
  };
  expect((await started(() => Promise.resolve(true), { open: broken })).said).toEqual(["failed"]);
  expect((await started(() => Promise.reject(new Error("no host")))).said).toEqual(["failed"]);
});
