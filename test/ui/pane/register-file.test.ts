import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { issueText } from "../../../src/messages/issues/issue-language.ts";
import { freshness } from "../../../src/ui/pane/state/freshness.ts";
import { Pane } from "../../../src/ui/pane/pane.ts";
import { registerFileFor } from "../../../src/run/saved/register-file.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { smallRules } from "../../core/small-survey.ts";
import { sample } from "../sample.ts";

const looks = { language: "nb", theme: "light" } as const;
const HEADINGS = ["Bynummer", "Har byen en sykkelplan?", "Sykkelfelt", "Skilt", "Annet", "Hvor mye er bygd?"];
const ANSWERS = ["Ja", "Ja", "Ja", "Nei", "Mye"];
const rules = smallRules();
const withRegister = (file: string) =>
  JSON.stringify({ ...rules, unit: { singular: "by", plural: "byer", register: { file } }, groupings: [], nominals: [], tables: [] });
const bytes = (text: string) => new TextEncoder().encode(text);
const CSV = bytes("Bynummer;By;Region;Innbyggere\n1;Vika;Sør;1000\n02;Nes;Nord;2000\n");

async function opened() {
  const workbook = new MemoryWorkbook([{ name: "Svar", cells: [HEADINGS, ["01", ...ANSWERS], ["02", ...ANSWERS]] }]);
  const host = new MemoryHost(workbook, looks, sample);
  const pane = new Pane(host);
  await pane.open();
  await pane.importRuleSet("byer.json", withRegister("byer.csv"));
  const unread = () => pane.store.value.outcome?.issues.filter(({ code }) => code === "register_unread") ?? [];
  return { host, pane, state: () => pane.store.value, unread, names: () => pane.store.value.outcome?.assessment?.responses.names };
}

test("a register that is a file is asked for, where it is missing", async () => {
  const { unread, state, names } = await opened();
  expect(unread().map((issue) => issueText(issue, "nb", "pane"))).toEqual([
    "Registeret er filen «byer.csv», som ikke er valgt. Velg den under «Regler»; inntil da er enhetenes navn og grupper bare de som står i arket.",
  ]);
  expect(names()).toEqual([]);
  const { rules: loaded, saved } = state();
  expect(loaded && registerFileFor(loaded.ruleSet, saved)).toBeNull();
});

test.each([
  ["CSV", "mine byer.csv", CSV],
  ["JSON", "byer.json", bytes('\uFEFF[{ "Bynummer": "01", "By": "Vika" }, { "Bynummer": 2, "By": "Nes" }]')],
])("a %s file that is given is read, and kept with the workbook", async (_, name, content) => {
  const { host, pane, unread, names } = await opened();
  await pane.giveRegister(name, content);
  expect(unread()).toEqual([]);
  expect(names()).toEqual(["Vika", "Nes"]);
  const again = new Pane(host);
  await again.open();
  expect(again.store.value.outcome?.assessment?.responses.names).toEqual(["Vika", "Nes"]);
});

test("another register makes what is written outdated, and the same one does not", async () => {
  const { pane, state } = await opened();
  await pane.giveRegister("byer.csv", CSV);
  await pane.compute();
  expect(freshness(state())).toBe("fresh");
  await pane.giveRegister("byer.csv", CSV);
  expect(freshness(state())).toBe("fresh");
  await pane.giveRegister("byer.csv", bytes("Bynummer;By;Region;Innbyggere\n1;Vika;Vest;1000\n02;Nes;Nord;2000\n"));
  expect(freshness(state())).toBe("rulesChanged");
});

test("a file that cannot be read is told of, and the one that was given stays", async () => {
  const { pane, state, names } = await opened();
  await pane.giveRegister("byer.csv", CSV);
  await pane.giveRegister("byer.json", bytes("ikke JSON"));
  expect(state().problem).toEqual({ kind: "file", name: "byer.json" });
  await pane.giveRegister("byer.csv", bytes("<html><table></table></html>"));
  expect(state().problem).toMatchObject({ kind: "refusal" });
  expect(names()).toEqual(["Vika", "Nes"]);
});

test("a file without the rules' headings is told of as a register on a sheet is", async () => {
  const { pane, unread } = await opened();
  await pane.giveRegister("feil.csv", bytes("A;B\n1;2\n"));
  expect(unread()).toMatchObject([{ register: "feil.csv", why: "no_heading" }]);
});

test("rules with another register ask anew, and the first's file is not taken for theirs", async () => {
  const { pane, unread } = await opened();
  await pane.giveRegister("byer.csv", CSV);
  await pane.importRuleSet("andre.json", withRegister("andre byer.csv"));
  expect(unread()).toMatchObject([{ register: "andre byer.csv", why: "no_file" }]);
});
