import fc from "fast-check";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { draftedRows, faultsOf } from "./drafted.ts";

/** A column of a generated sheet: its question (of several columns), its own text, and its cell for each unit. */
interface Column {
  readonly question: string;
  readonly option: string;
  readonly cells: readonly Cell[];
}

const UNITS = 24;
const words = ["plan", "budsjett", "opplæring", "sikkerhet", "skytjenester", "mål", "Robotisering", "E-post", "bruk av data", "ledelse", "støtte", "Annet", "personvern", "drift"]; // prettier-ignore
const scales = [
  ["Helt uenig", "Litt uenig", "Verken eller", "Litt enig", "Helt enig"],
  ["Aldri", "Sjelden", "Av og til", "Ofte", "Alltid"],
  ["I svært liten grad", "I liten grad", "I noen grad", "I stor grad", "I svært stor grad"],
  ["Ja, helt", "Ja, delvis", "Nei", "Vet ikke"],
  ["1", "2", "3", "4", "5"],
];
const stems = ["Har dere", "Bruker dere", "Hvor fornøyd er dere med", "Hva omfattes:", "I hvilken grad hindrer", "Is there"];

const each = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { minLength: UNITS, maxLength: UNITS });
const option = fc.constantFrom(...words);
const question = fc.tuple(fc.constantFrom(...stems), option, fc.nat(99)).map(([stem, word, n]) => `${stem} ${word} ${String(n)}?`);
const options = fc.uniqueArray(option, { minLength: 2, maxLength: 6 });
const blank = (cells: fc.Arbitrary<Cell>, weight = 1) =>
  fc.oneof({ arbitrary: cells, weight: 6 }, { arbitrary: fc.constant(null), weight });

const columnsOf = (cells: fc.Arbitrary<Cell>) =>
  fc
    .tuple(question, options)
    .chain(([asked, own]) =>
      fc
        .tuple(...own.map(() => each(cells)))
        .map((all) => own.map((text, at): Column => ({ question: asked, option: text, cells: all[at] ?? [] }))),
    );
const ticks = columnsOf(fc.constantFrom<Cell>("X", null));
const yesNo = columnsOf(blank(fc.constantFrom<Cell>("Ja", "Nei", "Vet ikke")));
const degrees = fc.constantFrom(...scales).chain((scale) => columnsOf(blank(fc.constantFrom<Cell>(...scale))));
const alone = (cells: fc.Arbitrary<Cell>) =>
  fc.tuple(question, each(cells)).map(([asked, own]): Column[] => [{ question: "", option: asked, cells: own }]);
const single = fc.oneof(
  alone(blank(fc.constantFrom<Cell>("Ja", "Nei"))),
  alone(blank(fc.integer({ min: 0, max: 5000 }), 3)),
  alone(blank(fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /\p{L}{3}/u.test(text)))),
  fc
    .tuple(question, fc.uniqueArray(option, { minLength: 3, maxLength: 5 }))
    .chain(([asked, listed]) =>
      each(fc.subarray(listed)).map((cells): Column[] => [
        { question: "", option: asked, cells: cells.map((texts) => texts.join(";") || null) },
      ]),
    ),
);
const survey = fc.array(fc.oneof(ticks, yesNo, degrees, single), { minLength: 1, maxLength: 6 });

/** The head in one of the ways that tools write it: the question over its options, in front of each, or left out. */
function headOf(
  groups: readonly (readonly Column[])[],
  style: "above" | "brackets" | "dash" | "bare",
): { rows: Cell[][]; columns: readonly Column[] } {
  const columns = groups.flat();
  if (style === "above") {
    const questions = groups.flatMap((group) =>
      group.map(({ question: asked, option: own }, at) => (asked === "" ? own : at === 0 ? asked : null)),
    );
    return {
      rows: [
        ["Nr", ...questions],
        [null, ...columns.map(({ question: asked, option: own }) => (asked === "" ? null : own))],
      ],
      columns,
    };
  }
  const joined = columns.map(({ question: asked, option: own }) => (asked === "" || style === "bare" ? own : style === "dash" ? `${asked} - ${own}` : `${asked} [${own}]`)); // prettier-ignore
  return { rows: [["Nr", ...joined]], columns };
}

test("any sheet with questions gets a draft that passes the check and finds its own columns", async () => {
  const style = fc.constantFrom("above" as const, "brackets" as const, "dash" as const, "bare" as const);
  await fc.assert(
    fc.asyncProperty(survey, style, async (groups, how) => {
      const isAsked = groups.some((group) =>
        group.some(({ cells }) => cells.some((cell) => ["Ja", "Nei", "X"].includes(typeof cell === "string" ? cell : ""))),
      );
      const { rows, columns } = headOf(groups, how);
      const alone = columns.filter(({ question: asked }) => asked === "" || how === "bare").map(({ option: own }) => own);
      fc.pre(isAsked && new Set(alone).size === alone.length); // what has another's heading is told apart by nothing
      const units = Array.from({ length: UNITS }, (_, unit): Cell[] => [unit + 1, ...columns.map(({ cells }) => cells[unit] ?? null)]);
      const made = await draftedRows([...rows, ...units]);
      expect(faultsOf(made)).toEqual([]);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 60) },
  );
});
