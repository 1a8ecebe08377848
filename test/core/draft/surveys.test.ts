import { describeFiles, sharedJson, sharedWorkbook } from "../../case-files.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import type { Workbook } from "../../../src/workbook/workbook.ts";
import { drafted, faultsOf } from "./drafted.ts";

/** What a person made of a survey. */
interface Survey {
  readonly key: string;
  readonly gates: readonly { readonly question: string; readonly answer: string; readonly opens: string | readonly string[] }[];
  readonly blocks: readonly { readonly question: string; readonly shape: string; readonly options: readonly string[]; readonly counted?: readonly string[] }[]; // prettier-ignore
  readonly scales?: readonly { readonly question: string; readonly answers: readonly string[] }[];
  readonly aside?: readonly string[];
  readonly groups?: readonly string[];
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

const textOf = (cell: Cell | undefined) => (typeof cell === "object" || cell === undefined ? "" : String(cell).trim());
const without = (text: string) => text.replace(/^\w+[.)]\s+/, "");

/** The sheets of a workbook as plain rows. */
async function rowsOf(workbook: Workbook): Promise<ReadonlyMap<string, Sheet>> {
  const sheets = new Map<string, Sheet>();
  for (const { name } of await workbook.sheets()) sheets.set(name, await workbook.read(name));
  return sheets;
}

/** Counts each block by looking at the cells alone, under the row that has the key: an independent reading of the sheet. */
function countedByHand({ key, blocks, gates }: Survey, sheets: ReadonlyMap<string, Sheet>): Record<string, number[]> {
  const [sheet] = sheets.values();
  const rows = sheet?.cells.map((cells) => (cells ?? []).map(textOf)) ?? [];
  const headAt = rows.findIndex((cells) => cells.some((text) => text === key));
  const book = new Map(
    (sheets.get("kodebok")?.cells ?? []).map((cells) => [`${textOf(cells?.[0])} ${textOf(cells?.[2])}`, textOf(cells?.[3])]),
  );
  const questions = new Map((sheets.get("kodebok")?.cells ?? []).map((cells) => [textOf(cells?.[0]), textOf(cells?.[1])]));
  const named = (column: number) => [0, 1].map((row) => rows[headAt + row]?.[column] ?? "").flatMap((text) => [text, without(text), questions.get(text) ?? ""]); // prettier-ignore
  const width = Math.max(...rows.map(({ length }) => length));
  const columnsOf = (option: string) => Array.from({ length: width }, (_, at) => at).filter((at) => named(at).includes(option));
  const meaning = (row: readonly string[], column: number) =>
    book.get(`${rows[headAt]?.[column] ?? ""} ${row[column] ?? ""}`) ?? row[column] ?? "";
  const keyAt = rows[headAt]?.indexOf(key) ?? 0;
  const units = rows.slice(headAt + 1).filter((row) => (row[keyAt] ?? "") !== "" && row[keyAt] !== "Sum");
  return Object.fromEntries(
    units.map((row) => {
      const counts = blocks.map(({ question, shape, options, counted }) => {
        const gate = gates.find(({ opens }) => [opens].flat().some((text) => text === question || options.includes(text)));
        if (gate && columnsOf(gate.question).every((at) => meaning(row, at) !== gate.answer)) return 0;
        if (shape === "list") return columnsOf(question).flatMap((at) => (row[at] ?? "").split(";")).filter((text) => options.includes(text.trim())).length; // prettier-ignore
        const cells = options.flatMap(columnsOf).map((at) => meaning(row, at));
        return cells.filter((text) => (shape === "ticks" ? text !== "" : (counted ?? []).includes(text))).length;
      });
      return [row[keyAt] ?? "", counts];
    }),
  );
}

describeFiles("a draft of a survey that the program has never seen", () => {
  const surveys = ["1-forms-export", "2-tick-columns", "3-two-header-rows", "4-code-book", "5-scales", "6-municipal"];

  test.each(surveys)("%s is computed without a hand laid on it, and counts what is there", async (name) => {
    const survey = sharedJson(`surveys/${name}.json`) as Survey;
    const made = await drafted(await sharedWorkbook(`surveys/${name}.xlsx`));
    expect(faultsOf(made)).toEqual([]);
    expect(made.counts).toEqual(survey.counts);
    expect(made.counts).toEqual(countedByHand(survey, await rowsOf(await sharedWorkbook(`surveys/${name}.xlsx`))));
  });

  test.each(surveys)("%s has its key, filters, scales and columns that take no part", async (name) => {
    const survey = sharedJson(`surveys/${name}.json`) as Survey;
    const { ruleSet, guesses } = await drafted(await sharedWorkbook(`surveys/${name}.xlsx`));
    const { columns, items, answerLists } = ruleSet;
    const textsOf = (one: { readonly id: string; readonly label: string; readonly aliases: readonly string[] }) => [
      one.id,
      one.label,
      ...one.aliases,
    ];
    expect(columns.filter(({ role }) => role === "id").flatMap(textsOf)).toContain(survey.key);
    expect(columns.filter(({ role }) => role === "category").flatMap(textsOf)).toEqual(expect.arrayContaining([...(survey.groups ?? [])]));
    const filters = new Set(items.flatMap(({ askedIf }) => (askedIf && "answers" in askedIf ? [JSON.stringify(askedIf)] : [])));
    const wanted = survey.gates.map(({ question, answer }) => {
      const item = items.find((one) => textsOf(one).includes(question));
      return JSON.stringify({ item: item?.id, answers: [answer] });
    });
    expect([...filters]).toEqual(wanted);
    for (const { question, answers } of survey.scales ?? []) {
      const item = items.find((one) => textsOf(one).includes(question));
      expect(answerLists[item?.answers ?? ""]?.answers).toEqual(answers);
    }
    const aside = guesses.flatMap(({ about }) => (about.kind === "aside" ? [about.header] : []));
    expect(aside).toEqual(expect.arrayContaining([...(survey.aside ?? [])]));
  });
});
