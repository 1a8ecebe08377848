import { Refusal } from "../../src/core/issues/refusal.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet } from "../../src/rulesets/index.ts";
import type { Outcome } from "../../src/core/pipeline.ts";
import { run } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { bookOf } from "../bad-input/book.ts";
import { partsOf } from "../bad-input/parts.ts";
import { allIds, cellsOf, halden, oslo, rygge } from "../bad-input/survey.ts";
import { ssb2018 } from "../core/surveys.ts";
import { processorTime } from "../processor-time.ts";
import { zipTexts } from "../workbook/xlsx/build.ts";
import { Random } from "./random.ts";

/** No damage makes a file take more than this many times the processor time of the whole file. */
const MOST_TIMES = 50;

/** A workbook with a survey, merged and hidden cells, formulas, shared texts and a code book. */
const good = (): Promise<Uint8Array> =>
  bookOf(
    [
      {
        name: "Svar",
        rows: [["Undersøkelsen"], allIds, ...cellsOf([rygge(), halden({ strategi_01: { formula: "1", value: "Ja" } }), oslo()])],
        hidden: [4],
        merges: ["A1:D1"],
      },
      {
        name: "Kodebok",
        rows: [
          ["Variabel", "Kode", "Svar"],
          ["strategi_01", 1, "Ja"],
          [null, 2, "Nei"],
        ],
      },
    ],
    { strings: ["Ja", "Nei"] },
  );

/** What comes of a file that is opened, computed, written into, saved and opened again; null for a refusal. Anything else thrown is a crash. */
async function wholeRun(bytes: Uint8Array): Promise<Outcome | null> {
  try {
    const workbook = await XlsxWorkbook.open(bytes);
    const task = {
      ruleSet: builtInRuleSet("ssb-2018") ?? ssb2018,
      register: null,
      published: null,
      sheet: null,
      columnMap: null,
      cutPointMode: "fixed",
    } as const;
    const log = { programVersion: "0", time: "nå", source: "fuzz.xlsx", language: "nb" };
    const outcome = await run(workbook, task, { write: ["columns", "remarks", "log"], texts: layoutTexts("nb"), log });
    await XlsxWorkbook.open(await workbook.save());
    return outcome;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The processor time of the undamaged file, which damage is held against. */
let usual = 0;
beforeAll(async () => {
  const whole = await good();
  usual = await processorTime(async () => {
    await wholeRun(whole);
  });
});

/** Runs a damaged file; that it takes no more time than it may is expected too. */
async function damagedRun(bytes: Uint8Array): Promise<Outcome | null> {
  let outcome: Outcome | null = null;
  const time = await processorTime(async () => {
    outcome = await wholeRun(bytes);
  });
  expect(time / usual).toBeLessThan(MOST_TIMES);
  return outcome;
}

test("a file with bytes flipped or cut away is refused, or gives what the whole file gives", async () => {
  const whole = await good();
  const expected = await wholeRun(whole);
  const hash = expected?.assessment?.dataHash;
  expect(hash).toBeDefined();
  const random = new Random(2018);
  for (let turn = 0; turn < 150; turn++) {
    const bytes = whole.slice(0, random.chance(0.3) ? random.below(whole.length) : whole.length);
    for (let flips = 1 + random.below(4); flips > 0 && bytes.length > 0; flips--) bytes[random.below(bytes.length)] = random.below(256);
    const outcome = await damagedRun(bytes);
    if (outcome !== null) expect([turn, outcome.assessment?.dataHash]).toEqual([turn, hash]);
  }
});

const PIECES = ["<", ">", "/", '"', "'", "&", "]]>", "<!--", "-->", "<![CDATA[", "<c>", "</c>", "<row>", "</row>", "<v>", "</v>", "</sheetData>", "<si>", "\u0000", "9", "99999999", "-1", "r:id", "xmlns", "", ""]; // prettier-ignore

test("a package whose parts are changed anywhere, or change places, is refused or read", async () => {
  const parts = await partsOf(await good());
  const names = Object.keys(parts);
  const random = new Random(2019);
  for (let turn = 0; turn < 150; turn++) {
    const changed = { ...parts };
    if (random.chance(0.1)) {
      const [one, other] = [random.of(names), random.of(names)];
      changed[one] = parts[other] ?? "";
      changed[other] = parts[one] ?? "";
    }
    for (let edits = 1 + random.below(3); edits > 0; edits--) {
      const name = random.of(names);
      const text = changed[name] ?? "";
      const at = random.below(text.length + 1);
      changed[name] = text.slice(0, at) + random.of(PIECES) + text.slice(at + random.below(8));
    }
    await damagedRun(await zipTexts(changed));
  }
});
