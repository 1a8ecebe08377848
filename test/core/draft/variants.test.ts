import type { Area, Cell } from "../../../src/core/sheet/sheet.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { sheetOf } from "../surveys.ts";
import { drafted, draftedRows, faultsOf, type Drafted } from "./drafted.ts";

/** The same numbers every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
const random = randomFrom(1518);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value; // never empty
const chance = (share: number) => random() < share;
const some = (texts: readonly string[]) => texts.filter(() => chance(0.45));
const merged = (row: number, column: number, lastColumn: number): Area => ({ row, column, lastRow: row, lastColumn });
const blocksOf = ({ ruleSet }: Drafted) => ruleSet.blocks.map(({ label, items }) => [label, items.length]);

/** A survey that is made row by row, with what each unit's blocks must count. */
interface Made {
  readonly rows: Cell[][];
  readonly counts: Record<string, readonly number[]>;
}

function survey(
  units: number,
  row: (n: number) => readonly [key: string | number, cells: readonly Cell[], counts: readonly number[]],
): Made {
  const made: Made = { rows: [], counts: {} };
  for (let n = 0; n < units; n++) {
    const [key, cells, counts] = row(n);
    made.rows.push([...cells]);
    made.counts[String(key)] = counts;
  }
  return made;
}

test("a Google export without a key: ticks with commas between, times and addresses, the rows' numbers as keys", async () => {
  const tools = ["Regneark", "Fagsystem", "Papir"];
  const { rows, counts } = survey(30, (n) => {
    const used = some(tools);
    const [a, b, c] = [pick(["Ja", "Nei"]), pick(["Ja", "Nei", "Vet ikke"]), pick(["Ja", "Nei"])];
    const yes = [a, b, c].filter((text) => text === "Ja").length;
    return [n + 2, [{ date: `2026-02-${String((n % 28) + 1).padStart(2, "0")}T08:00:00` }, "a@b.no", used.join(", ") || null, a, b, c, chance(0.3) ? `Kommentar ${String(n)}` : null], [used.length, yes]]; // prettier-ignore
  });
  const made = await draftedRows([["Tidsmerke", "E-postadresse", "Hvilke verktøy brukes?", "Har dere rutiner?", "Følges de?", "Er de skrevet ned?", "Andre kommentarer"], ...rows]); // prettier-ignore
  expect(faultsOf(made)).toEqual([]);
  expect(made.counts).toEqual(counts);
});

test("ticks in words under headings that are merged, with other text and a sum beside them and a sum row below", async () => {
  const [first, second] = [["Sykkel", "Buss", "Bil"], ["Kantine", "Trimrom", "Garderobe", "Parkering"]] as const; // prettier-ignore
  const { rows, counts } = survey(40, (n) => {
    const [a, b] = [some(first), some(second)];
    const ticks = [...first.map((text) => (a.includes(text) ? "x" : null)), chance(0.2) ? `noe annet ${String(n)}` : null, ...second.map((text) => (b.includes(text) ? "x" : null))]; // prettier-ignore
    return [`B-${String(n)}`, [`B-${String(n)}`, pick(["Nord", "Sør"]), ...ticks, a.length + b.length], [a.length, b.length]];
  });
  const made = await draftedRows(
    [
      ["Reisevaner og tilbud 2026"],
      ["Bygg", "Område", "Hvordan reiser dere?", null, null, null, "Hva finnes i bygget?", null, null, null, "Antall kryss"],
      [null, null, ...first, "Annet, skriv inn", ...second, null],
      ...rows,
      ["Totalt", null, 20, 18, 17, null, 20, 20, 20, 20, 300],
    ],
    new Map(),
    { merges: [merged(1, 2, 5), merged(1, 6, 9)] },
  );
  expect(faultsOf(made)).toEqual([]);
  expect(blocksOf(made)).toEqual([
    ["Hvordan reiser dere?", 3],
    ["Hva finnes i bygget?", 4],
  ]);
  expect(made.counts).toEqual(counts);
});

test("three head rows: codes, texts and a tool's ids, with an answer scale in a matrix", async () => {
  const statements = ["Tools are easy to use", "Help is at hand", "Training is good"];
  const scale = ["Strongly disagree", "Somewhat disagree", "Neither agree nor disagree", "Somewhat agree", "Strongly agree"];
  const { rows, counts } = survey(40, (n) => {
    const given = statements.map(() => (chance(0.05) ? null : pick(scale)));
    const agreeing = given.filter((text) => text !== null && scale.indexOf(text) > 2).length;
    return [`R_${String(n)}`, ["IP Address", 100, pick(["True", "False"]), `R_${String(n)}`, pick(["Yes", "No"]), ...given].map((cell, at) => (at === 0 ? `10.0.0.${String(n)}` : cell)), [agreeing]]; // prettier-ignore
  });
  const codes = ["IPAddress", "Progress", "Finished", "ResponseId", "Q1", "Q2_1", "Q2_2", "Q2_3"];
  const made = await draftedRows([
    codes,
    [
      "IP Address",
      "Progress",
      "Finished",
      "Response ID",
      "Do you use the service?",
      ...statements.map((text) => `How much do you agree? - ${text}`),
    ],
    codes.map((code) => `{"ImportId":"${code}"}`),
    ...rows,
  ]);
  expect(faultsOf(made)).toEqual([]);
  expect(blocksOf(made)).toEqual([["How much do you agree?", 3]]);
  expect(made.counts).toEqual(counts);
});

test("a code book that names each question once, with codes that no line explains where nobody answered", async () => {
  const areas = ["Strøm", "Vann", "Avfall", "Transport"];
  const { rows, counts } = survey(50, (n) => {
    const plan = pick([1, 1, 2]);
    const given = areas.map(() => (plan === 2 ? null : pick([1, 2, 3, 8, -99])));
    return [n + 1, [n + 1, pick([1, 2, 3]), plan, ...given], [given.filter((code) => code === 1).length]];
  });
  const meanings = [["1", "Ja"], ["2", "Nei"], ["3", "Under arbeid"], ["8", "Vet ikke"]] as const; // prettier-ignore
  const book: Cell[][] = [
    ["Kolonne", "Tekst", "Verdi", "Etikett"],
    ["lan", "Landsdel", 1, "Øst"],
    [null, null, 2, "Vest"],
    [null, null, 3, "Nord"], // prettier-ignore
    ["k1", "Har dere en klimaplan?", 1, "Ja"],
    [null, null, 2, "Nei"], // prettier-ignore
    ...areas.flatMap((area, at) => meanings.map(([code, text], line): Cell[] => [line === 0 ? `k2_${String(at + 1)}` : null, line === 0 ? area : null, Number(code), text])), // prettier-ignore
  ];
  const made = await drafted(
    new MemoryWorkbook([sheetOf(book, { name: "Variabler" }), sheetOf([["lnr", "lan", "k1", "k2_1", "k2_2", "k2_3", "k2_4"], ...rows], { name: "Uttrekk" })]), // prettier-ignore
  );
  expect(faultsOf(made)).toEqual([]);
  expect(made.ruleSet.columns.map(({ role, label }) => [role, label])).toEqual([["id", "lnr"], ["category", "Landsdel"]]); // prettier-ignore
  expect(made.ruleSet.items[1]?.askedIf).toEqual({ item: "k1", answers: ["Ja"] });
  expect(made.counts).toEqual(counts);
});

test("statements with their numbers, only the ends named, and the key to the right of a size class", async () => {
  const scale = ["1 Helt uenig", "2", "3", "4", "5 Helt enig"];
  const { rows, counts } = survey(45, (n) => {
    const given = [0, 1, 2, 3].map(() => pick(scale));
    return [`Enhet ${String(n)}`, [pick(["Under 10", "10–49", "50 eller flere"]), `Enhet ${String(n)}`, ...given], [given.filter((text) => scale.indexOf(text) > 2).length]]; // prettier-ignore
  });
  const made = await draftedRows([
    ["Størrelse", "Avdeling", "1.1 Jeg trives", "1.2 Jeg lærer", "1.3 Jeg blir hørt", "1.4 Jeg får hjelp"],
    ...rows,
  ]);
  expect(faultsOf(made)).toEqual([]);
  expect(made.ruleSet.columns.map(({ role }) => role)).toEqual(["category", "id"]);
  expect(made.counts).toEqual(counts);
});

test("a municipal sheet: numbers without their zeros, a filter on Nei, typing slips, a sum and a source below", async () => {
  const reasons = ["a) Økonomi", "b) Kompetanse", "c) Tid"];
  const { rows, counts } = survey(60, (n) => {
    const has = pick(["Ja", "Ja", "Nei"]);
    const given = reasons.map(() => (has === "Nei" ? pick(["Ja", "Nei", "Vet ikke"]) : null));
    const key = 301 + n * 37;
    return [
      String(key).padStart(4, "0"),
      [key, `Kommune ${String(n)}`, 900 + n * 13, has, ...given],
      [given.filter((text) => text === "Ja").length],
    ];
  });
  const made = await draftedRows([
    ["Velferdsteknologi i kommunene"],
    ["Kommunenummer", "Kommunenavn", "Innbyggere", "Har kommunen tatt i bruk velferdsteknologi?", ...reasons],
    ...rows,
    ["I alt", null, 99_999, null, 12, 13, 14],
    [],
    ["Kilde: kommunenes egne svar"],
  ]);
  expect(faultsOf(made)).toEqual([]);
  expect(made.ruleSet.items[1]?.askedIf).toEqual({ item: made.ruleSet.items[0]?.id, answers: ["Nei"] });
  expect(made.counts).toEqual(counts);
});

test("a slip of the pen is no answer of its own: it is for the check to tell of", async () => {
  const { rows } = survey(60, (n) => [n, [n + 1, n === 7 ? "Jaa" : pick(["Ja", "Nei"]), pick(["Ja", "Nei", "Vet ikke"]), n === 9 ? "kansje" : pick(["Ja", "Nei"])], []]); // prettier-ignore
  const made = await draftedRows([["Nr", "Har dere plan?", "Har dere mål?", "Har dere budsjett?"], ...rows]);
  expect(Object.values(made.ruleSet.answerLists).map(({ answers }) => answers)).toEqual([["Ja", "Nei", "Vet ikke"]]);
  expect(made.outcome.issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "answer_unknown",
    "answer_unknown",
  ]);
});
