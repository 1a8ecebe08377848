import { Pane } from "../../../src/ui/pane/pane.ts";
import { decisionsOf } from "../../../src/ui/draft/decisions.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { sample } from "../sample.ts";

const looks = { language: "nb", theme: "light" } as const;

const DEGREES = ["Helt uenig", "Litt uenig", "Litt enig", "Helt enig"];
const rows: Cell[][] = [
  ["Avdeling", "Jeg trives", "Jeg får hjelp", "Jeg lærer", "Jeg blir sliten"],
  ...Array.from({ length: 24 }, (_, n): Cell[] => [`A-${String(n)}`, DEGREES[n % 4] ?? "", DEGREES[(n + 1) % 4] ?? "", DEGREES[n % 4] ?? "", DEGREES[3 - (n % 4)] ?? ""]), // prettier-ignore
];

async function opened(cells: readonly (readonly Cell[])[] = rows) {
  const host = new MemoryHost(new MemoryWorkbook([{ name: "Svar", cells }]), looks, sample);
  const pane = new Pane(host);
  await pane.open();
  return { host, pane, state: () => pane.store.value };
}

test("a sheet that no rules fit gets a draft, which is computed when it is put in force, and the sheet is as it was until then", async () => {
  const { host, pane, state } = await opened();
  const before = JSON.stringify(await host.workbook.read("Svar"));
  expect(state().outcome?.assessment).toBeNull();
  await pane.drafts.make();
  expect([state().section, state().draft?.made.ruleSet.indicators.length]).toEqual(["data", 1]);
  expect(host.saved).toBeNull();
  await pane.drafts.use();
  expect([state().draft, state().problem, state().notice?.kind]).toEqual([null, null, "imported"]);
  expect(state().outcome?.assessment?.responses.size).toBe(24);
  expect(JSON.stringify(await host.workbook.read("Svar"))).toBe(before);
  await pane.compute();
  expect(state().notice).toMatchObject({ kind: "written", units: 24, unknown: 0 });
});

test("what the user says takes the place of the guess, and the draft is made anew", async () => {
  const { pane, state } = await opened();
  await pane.drafts.make();
  const points = () => state().draft?.made.ruleSet.indicators[0]?.points;
  expect(points()).toEqual([{ answers: ["Litt enig", "Helt enig"], points: 1 }]);
  pane.drafts.settle("counted:1", ["Helt enig"]);
  expect(points()).toEqual([{ answers: ["Helt enig"], points: 1 }]);
  pane.drafts.settle("turned:4", true);
  const items = state().draft?.made.ruleSet.items.map(({ id }) => id) ?? [];
  expect(points()).toEqual([
    { answers: ["Helt enig"], points: 1, items: items.slice(0, 3) },
    { answers: ["Helt uenig"], points: 1, items: items.slice(3) },
  ]);
  pane.drafts.settle("block:1", "Trivsel");
  expect(state().draft?.made.ruleSet.blocks.map(({ label }) => label)).toEqual(["Trivsel"]);
  expect(state().draft?.made.guesses.find(({ id }) => id === "block:1")?.choice).toMatchObject({ name: "Trivsel", isKept: true });
  pane.drafts.settle("block:1", false);
  expect(state().draft?.made.ruleSet.blocks).toEqual([]);
});

test("each decision is asked about once, the most certain first, and what is certain is not", async () => {
  const { pane, state } = await opened();
  await pane.drafts.make();
  const decisions = decisionsOf(state().draft?.made.guesses ?? []);
  expect(decisions.map((one) => (one.kind === "one" ? one.guess.about.kind : one.kind))).toEqual(["columns", "block", "counted", "turned"]);
});

test("a workbook that has no questions says so, and there is no draft", async () => {
  const { pane, state } = await opened([["Post", "Beløp"]]);
  await pane.drafts.make();
  expect([state().draft, state().notice]).toEqual([null, { kind: "nothingToDraft" }]);
});

test("a draft that is given up leaves the rules that were in force", async () => {
  const { host, pane, state } = await opened();
  await pane.drafts.make();
  pane.drafts.drop();
  expect([state().draft, state().rules?.ruleSet.id, host.saved]).toEqual([null, "ssb-2018", null]);
});

test("what is still a guess when the draft is put in force is marked in the rules, and on their sheet; what was settled is not", async () => {
  const { host, pane, state } = await opened();
  await pane.drafts.make();
  pane.drafts.settle("counted:1", ["Helt enig"]);
  await pane.drafts.use();
  const { guess: counted, cutPoints } = state().rules?.ruleSet.indicators[0] ?? {};
  const guess = cutPoints?.guess;
  expect(guess).toMatch(/^Usikkert: Grensene for/);
  expect(counted).not.toContain("«Helt enig» teller");
  await pane.writeRuleSheet();
  expect((await host.workbook.read("Regler")).cells.flat()).toContain(guess);
});
