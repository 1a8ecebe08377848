import { inset } from "../../../src/cli/report/text-table.ts";
import { check } from "../../../src/core/check.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { boundariesOf, geoJson, rectangle } from "../../geo/geo.ts";
import { outlinesOf } from "../../../src/geo/outlines.ts";
import { CsvWorkbook } from "../../../src/workbook/csv/csv.ts";
import { readRegister } from "../../../src/core/units/register-sheet.ts";
import { nameChanges, namesAfter, ownIdOf } from "../../../src/workbook/facts/own-names.ts";
import { WorkbookPart } from "../../../src/workbook/xlsx/workbook/workbook-xml.ts";
import { sheetOf, ssb2018 } from "../../core/surveys.ts";
import { processorTime } from "../../processor-time.ts";
import { rulesOf } from "./large-rules.ts";

/** Four times the input may take so many times the time: 4 in proportion, 16 with its square. */
const MOST_GROWTH = 8;

const utf8 = (text: string) => new TextEncoder().encode(text);

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
  ["a CSV file of nothing but carriage returns", 200_000, (size) => {
    const bytes = new Uint8Array(size).fill(13);
    return () => CsvWorkbook.open(bytes, "svar.csv");
  }],
  ["a register of many names", 6_000, (size) => {
    const sheet = sheetOf([["Kommunenummer", "Kommune"], ...Array.from({ length: size }, (_, at) => [String(at).padStart(4, "0"), `By ${at}`])]);
    return () => readRegister({ ...sheet }, ssb2018);
  }],
  ["defined names as an earlier run makes them", 1_500, (size) => {
    const names = Array.from({ length: size }, (_, at) => [
      { name: `Indikator_x${at}`, formula: `Svar!$C$${at + 1}`, comment: null },
      { name: `_indikator_kolonner_${at}`, formula: `Ark${at}!$A$1:$B$9`, comment: null },
      { name: `_indikator_ark_a${at}`, formula: `Ark${at}!$A$1`, comment: null },
    ]).flat();
    const written = { sheet: "Svar", area: { row: 0, column: 2, lastRow: 9, lastColumn: 3 }, columns: [{ id: "a", column: 2 }] };
    const changes = { sheets: [], results: [], columns: [written], answers: [] } as unknown as Parameters<typeof nameChanges>[1];
    return () => {
      const own = [...names];
      for (let at = 0; at < size; at++) ownIdOf(own, `Ark${at}`);
      return namesAfter(own, nameChanges(own, changes));
    };
  }],
  ["names put among those of a workbook", 500, (size) => {
    const listed = Array.from({ length: size }, (_, at) => `<definedName name="n${at}">Svar!$A$1</definedName>`).join("");
    return () => {
      const part = new WorkbookPart("xl/workbook.xml", `<workbook><definedNames>${listed}</definedNames></workbook>`);
      for (let at = 0; at < size; at++) part.setName({ name: `m${at}`, formula: "Svar!$A$1", sheet: null, hidden: false, comment: null });
      return part.xml;
    };
  }],
  ["a text of many words, shown in lines", 60_000, (size) => {
    const text = "ord ".repeat(size);
    return () => inset("  ", text, 100);
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
