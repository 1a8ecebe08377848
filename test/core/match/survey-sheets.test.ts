import type { Issue } from "../../../src/core/issues/issue.ts";
import type { Assessment } from "../../../src/core/score/results.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { bundleOf } from "../../../src/rulesets/index.ts";
import { assessWorkbook } from "../../../src/run/run.ts";
import { noChoices, taskOf } from "../../../src/run/task.ts";
import { describeFiles, hasFiles, sharedJson, sharedWorkbook } from "../../case-files.ts";
import { resultsOf } from "../assessed.ts";
import { personRules, type GateForm, type Person } from "./person-rules.ts";

const NAMES = ["1-forms-export", "2-tick-columns", "3-two-header-rows", "4-code-book", "5-scales", "6-municipal"];
const personOf = (name: string) => sharedJson(`surveys/${name}.json`) as Person; // what a person makes of the sheet beside it
const SHEETS = NAMES.map((name) => {
  const { blocks, counts } = hasFiles ? personOf(name) : { blocks: [], counts: {} };
  return { name, blocks: blocks.length, units: Object.keys(counts).length };
});
const all = SHEETS.reduce((sum, { blocks, units }) => sum + blocks * units, 0);

interface Computed {
  /** By key and output column. */
  readonly results: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly assessment: Assessment;
  readonly problems: readonly Issue[];
}

async function compute(name: string, gateOf?: GateForm): Promise<Computed> {
  const workbook = await sharedWorkbook(`surveys/${name}.xlsx`);
  const { assessment, issues } = await assessWorkbook(workbook, taskOf(bundleOf(personRules(personOf(name), gateOf)), noChoices, null));
  if (!assessment) throw new Error(issues.map(({ code }) => code).join());
  const results = Object.fromEntries(assessment.responses.ids.map((id, unit) => [id, resultsOf(assessment, unit)]));
  return { results, assessment, problems: issues.filter(({ severity }) => severity === "error") };
}

/** The counts of each block, by key, from one column for each. */
const countsIn = ({ results }: Computed, columns: readonly string[]) =>
  Object.fromEntries(Object.entries(results).map(([id, row]) => [id, columns.map((column) => row[column])]));

const textOf = (cell: Cell | undefined) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");

/** The cells of a sheet by key and heading, headings in this row, as a person reads them. */
async function cellsOf(name: string, headings: number, key: string): Promise<Map<string, ReadonlyMap<string, Cell>>> {
  const workbook = await sharedWorkbook(`surveys/${name}.xlsx`);
  const [first] = await workbook.sheets();
  const { cells } = await workbook.read(first?.name ?? "");
  const heads = (cells[headings] ?? []).map(textOf);
  const rows = cells.slice(headings + 1).map((row) => new Map(heads.map((head, at) => [head, row?.[at] ?? null])));
  return new Map(rows.map((row) => [textOf(row.get(key)), row]));
}

describeFiles(`six sheets in the shapes that survey tools make (${all} counts)`, () => {
  test.each(SHEETS)("$name: the counts of $units units in $blocks blocks are a person's", async ({ name }) => {
    const { blocks, counts } = personOf(name);
    const computed = await compute(name);
    const columns = blocks.map((_, at) => `block_${at + 1}_antall`);
    expect(computed.problems).toEqual([]);
    expect(countsIn(computed, columns)).toEqual(counts);
  });

  test.each(SHEETS)("$name: filters of the questions themselves leave out what the gates do", async ({ name }) => {
    const { counts } = personOf(name);
    const sums = Object.entries(counts).map(([id, row]) => [id, [row.reduce((sum, count) => sum + count, 0)]] as const);
    expect(countsIn(await compute(name), ["together_poeng"])).toEqual(Object.fromEntries(sums));
  });

  const FORMS: Readonly<Record<string, GateForm>> = {
    "not «Nei»": (item) => ({ not: { item, answers: ["Nei"] } }),
    "all of: «Ja» or «Vet ikke», and not «Vet ikke»": (item, answer) => ({
      all: [{ item, answers: [answer, "Vet ikke"] }, { not: { item, answers: ["Vet ikke"] } }],
    }),
    "any of: «Vet ikke»; «Ja»": (item, answer) => ({
      any: [
        { item, answers: ["Vet ikke"] },
        { item, answers: [answer] },
      ],
    }),
  };
  const gated = ["1-forms-export", "4-code-book", "6-municipal"].flatMap((name) => Object.keys(FORMS).map((form) => ({ name, form })));

  test.each(gated)("$name: a gate of $form is the same as one of «Ja»", async ({ name, form }) => {
    const { blocks, counts } = personOf(name);
    const computed = await compute(name, FORMS[form]);
    const columns = blocks.map((_, at) => `block_${at + 1}_antall`);
    expect(countsIn(computed, columns)).toEqual(counts);
  });

  test.each([
    { name: "1-forms-export", headings: 0 },
    { name: "3-two-header-rows", headings: 0 },
  ])("$name: an answer of a scale is worth its place", async ({ name, headings }) => {
    const { key, scales = [] } = personOf(name);
    const [cells, { results }] = [await cellsOf(name, headings, key), await compute(name)];
    const [{ question, answers } = { question: "", answers: [] as readonly string[] }] = scales;
    const places = Object.keys(results).map((id) => [id, answers.indexOf(textOf(cells.get(id)?.get(question))) + 1]);
    expect(places.every(([, place]) => Number(place) > 0)).toBe(true);
    expect(Object.fromEntries(Object.entries(results).map(([id, row]) => [id, row.scale_1_poeng]))).toEqual(Object.fromEntries(places));
  });

  test("5-scales: six statements have the mean of the places that are answered, and the numbers of the sheet are read", async () => {
    const { key, blocks, numbers } = personOf("5-scales");
    const [cells, { results, assessment }] = [await cellsOf("5-scales", 0, key), await compute("5-scales")];
    const [{ options, answers = [] } = { options: [] }] = blocks;
    for (const [at, id] of assessment.responses.ids.entries()) {
      const row = cells.get(id);
      const given = options.map((option, place) => row?.get(`${place + 1}. ${option}`)).filter((cell) => typeof cell === "string");
      const sum = given.reduce((before, answer) => before + answers.indexOf(answer) + 1, 0);
      expect([id, results[id]?.mean_1_poeng]).toEqual([id, sum / given.length]);
      expect([id, assessment.responses.numbers.get("number_1")?.[at]]).toEqual([id, row?.get(numbers?.[0] ?? "")]);
    }
  });

  test("2-tick-columns: a column to group by is read beside merged headings", async () => {
    const [cells, { assessment }] = [await cellsOf("2-tick-columns", 2, "Virksomhet"), await compute("2-tick-columns")];
    expect(assessment.responses.categories.get("group_1")).toEqual(assessment.responses.ids.map((id) => cells.get(id)?.get("Sektor")));
  });

  test("4-code-book: a column to group by is read by the code book", async () => {
    const [cells, { assessment }] = [await cellsOf("4-code-book", 0, "id"), await compute("4-code-book")];
    const names: Readonly<Record<string, string>> = { 1: "Øst", 2: "Vest", 3: "Midt", 4: "Nord" };
    const written = assessment.responses.ids.map((id) => textOf(cells.get(id)?.get("region")));
    expect(new Set(written)).toEqual(new Set(Object.keys(names)));
    expect(assessment.responses.categories.get("group_1")).toEqual(written.map((code) => names[code]));
  });
});
