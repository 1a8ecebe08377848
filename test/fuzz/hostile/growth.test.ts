import { check } from "../../../src/core/check.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { boundariesOf, geoJson, rectangle } from "../../geo/geo.ts";
import { outlinesOf } from "../../../src/geo/outlines.ts";
import { CsvWorkbook } from "../../../src/workbook/csv/csv.ts";
import { ssb2018 } from "../../core/surveys.ts";
import { processorTime } from "../../processor-time.ts";

/** Four times the input may take so many times the time: 4 in proportion, 16 with its square. */
const MOST_GROWTH = 8;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The 2018 rules with so many items instead of theirs, all in one indicator. */
function rulesOf(count: number): unknown {
  const items = Array.from({ length: count }, (_, at) => ({
    id: `i${at}`,
    label: `Sp\u00f8rsm\u00e5l ${at}`,
    answers: "ja_nei",
    provenance: "report",
  }));
  const [first] = ssb2018.indicators;
  const indicator = { ...first, id: "alt", gate: undefined, items: items.map(({ id }) => id) };
  const none = { blocks: [], aggregates: [], composites: [], nominals: [], groupings: [], tables: [], functions: {}, examples: [] };
  return { ...ssb2018, ...none, items, indicators: [indicator] };
}

const works: readonly (readonly [name: string, size: number, make: (size: number) => () => unknown])[] = [
  ["a rule set of many items", 1500, (size) => {
    const rules = rulesOf(size);
    return () => check(RuleSet.parse(rules));
  }],
  ["a CSV file of many rows", 25_000, (size) => {
    const bytes = utf8(`nr;svar\n${Array.from({ length: size }, (_, row) => `${row};Ja ${row}`).join("\n")}`);
    return () => CsvWorkbook.open(bytes, "svar.csv");
  }],
  ["a CSV file of many cells in quotes", 15_000, (size) => {
    const bytes = utf8(`nr;svar\n${'"1";"Ja; ""helt"""\n'.repeat(size)}`);
    return () => CsvWorkbook.open(bytes, "svar.csv");
  }],
  ["boundaries of many points", 3_000, (size) => {
    const ring = Array.from({ length: size }, (_, at): [number, number] => [10 + Math.cos((at / size) * 6.28), 60 + Math.sin((at / size) * 6.28)]);
    const bytes = geoJson([{ properties: { nr: 1 }, rings: [[...ring, ring[0] ?? [0, 0]]] }]);
    return () => outlinesOf(boundariesOf(bytes), 30_000);
  }],
  ["boundaries of many regions", 300, (size) => {
    const square = (at: number) => rectangle(5 + (at % 100) / 10, 50 + Math.floor(at / 100) / 10, 5.1 + (at % 100) / 10, 50.1 + Math.floor(at / 100) / 10);
    const text = geoJson(Array.from({ length: size }, (_, at) => ({ properties: { nr: at }, rings: [square(at)] })));
    return () => outlinesOf(boundariesOf(text), 40 * size);
  }],
]; // prettier-ignore

/** Other work on the machine makes one run slower than another, and never faster: the fastest of so many rounds counts. */
const ROUNDS = 8;

test.each(works)("%s takes time in proportion to its size", async (_, size, make) => {
  const [small, large] = [make(size), make(4 * size)];
  const timeOf = (work: () => unknown) =>
    processorTime(async () => {
      await work();
    });
  await timeOf(small); // warms up
  let fastest = { small: Infinity, large: Infinity };
  for (let round = 0; round < ROUNDS && !(fastest.large / fastest.small < MOST_GROWTH && round > 1); round++)
    fastest = { small: Math.min(fastest.small, await timeOf(small)), large: Math.min(fastest.large, await timeOf(large)) };
  expect(fastest.large / fastest.small).toBeLessThan(MOST_GROWTH);
});
