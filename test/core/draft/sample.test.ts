import { readFileSync } from "node:fs";
import path from "node:path";
import { answerListOf } from "../../../src/core/ruleset/answer-list.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../surveys.ts";
import { drafted, faultsOf, type Drafted } from "./drafted.ts";

const sample = path.resolve(import.meta.dirname, "../../../assets/eksempel-2018.xlsx");
const workbook = () => XlsxWorkbook.open(new Uint8Array(readFileSync(sample)));
/** The sheet of answers alone: no code book says what a column is. */
const answersAlone = async () => {
  const sheet = await (await workbook()).read("Svar 2018");
  return new MemoryWorkbook([sheet]);
};

/** By the heading of its column what each item is asked, answered with, and asked after; ids are a draft's own. */
function itemsOf(ruleSet: RuleSet, withLabels: boolean) {
  const headingOf = new Map(
    ruleSet.items.map((item) => [item.id, [item.id, item.label, ...item.aliases].find((text) => /^[a-z]+(_\d+)?$/.test(text))]),
  );
  return ruleSet.items.map((item) => {
    const list = answerListOf(ruleSet, item);
    const { askedIf } = item;
    const filter = askedIf && "answers" in askedIf ? [headingOf.get(askedIf.item), askedIf.answers] : null;
    return {
      heading: headingOf.get(item.id),
      ...(withLabels ? { label: item.label } : {}),
      answers: list?.answers,
      aside: list?.aside ?? [],
      filter,
    };
  });
}

const blocksOf = ({ blocks }: RuleSet) => blocks.map(({ items }) => items);

describe("the draft of the sample workbook", () => {
  let made: Drafted;
  beforeAll(async () => {
    made = await drafted(await workbook());
  });

  test("has all 62 items of the six blocks and the six questions beside them, with texts, answers in their order, and filters", () => {
    expect(made.ruleSet.blocks.flatMap(({ items }) => items)).toHaveLength(62);
    expect(made.ruleSet.items).toHaveLength(62 + 6);
    expect(itemsOf(made.ruleSet, true)).toEqual(itemsOf(ssb2018, true));
    expect(blocksOf(made.ruleSet)).toEqual(blocksOf(ssb2018));
    expect(made.ruleSet.blocks.map(({ label }) => label)).toEqual(ssb2018.blocks.map(({ label }) => label));
  });

  test("describes the units as the published rules do", () => {
    const described = ({ columns }: RuleSet) => columns.map(({ id, role, digits }) => ({ id, role, digits }));
    expect(described(made.ruleSet)).toEqual(described(ssb2018));
    expect(made.ruleSet.unit).toEqual({ singular: "kommune", plural: "kommuner", register: null });
  });

  test("passes the check, finds its columns, and counts as the published rules do where it counts the same answers", () => {
    expect(faultsOf(made)).toEqual([]);
    const counted = (ruleSet: RuleSet) => ruleSet.indicators.map(({ points }) => points);
    expect(counted(made.ruleSet).slice(0, 5)).toEqual(counted(ssb2018).slice(0, 5));
    expect(made.counts["0101"]?.slice(0, 5)).toEqual([12, 8, 10, 9, 8]);
  });

  test("what a sheet cannot tell is another matter than in the published rules, and is guessed", () => {
    const { indicators, composites, nominals, unit } = made.ruleSet;
    // The limits are the data's quartiles, and not those that the report gives.
    expect(indicators.map(({ cutPoints }) => cutPoints)).not.toEqual(ssb2018.indicators.map(({ cutPoints }) => cutPoints));
    // Two indicators are crossed where they stand together; the report's matrices and its third composite are nowhere on the sheet.
    expect(composites.map((one) => ("rows" in one ? [one.rows, one.columns] : []))).toEqual([
      [{ score: indicators[0]?.id }, { score: indicators[1]?.id }],
      [{ score: indicators[3]?.id }, { score: indicators[4]?.id }],
    ]);
    // Classes, the register of municipalities, and what the report counts of services.
    expect([nominals, unit.register]).toEqual([[], null]);
    expect(indicators[5]?.points).toEqual([{ answers: ["De fleste tjenestene", "Alle tjenestene"], points: 1 }]);
    const told = made.guesses.filter(({ about }) => ["limits", "composite"].includes(about.kind)).map(({ certainty }) => certainty);
    expect(told).not.toContain("certain");
  });
});

test("without its code book the sample's answers alone give the same items, filters and blocks", async () => {
  const made = await drafted(await answersAlone());
  expect(faultsOf(made)).toEqual([]);
  const published = itemsOf(ssb2018, false);
  const found = itemsOf(made.ruleSet, false);
  const differing = found.filter((item, at) => JSON.stringify(item) !== JSON.stringify(published[at]));
  // Nobody answered «Vet ikke» to these three, so nothing on the sheet says that they could.
  expect(differing.map(({ heading, answers }) => [heading, answers])).toEqual([
    ["rekruttering", ["Ja", "Nei"]],
    ["rekrutteringsvansker", ["Ja", "Nei"]],
    ["sky", ["Ja", "Nei"]],
  ]);
  expect(blocksOf(made.ruleSet)).toEqual(blocksOf(ssb2018));
});
