import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { sheetOf } from "../surveys.ts";
import { guessIds } from "../../../src/core/draft/guess.ts";
import { drafted, draftedRows, faultsOf, type Drafted } from "./drafted.ts";

/** The same choice every time: number n of a list, by a step that shares no factor with it. */
const pick = <Value>(values: readonly Value[], n: number): Value => values[(n * 7 + (n >> 2)) % values.length] as Value; // never empty
const units = (count: number, cells: (n: number) => readonly Cell[]) => Array.from({ length: count }, (_, n) => [...cells(n)]);

const labelsOf = ({ ruleSet }: Drafted) => ruleSet.blocks.map(({ label, items }) => [label, items.length]);
const rolesOf = ({ ruleSet }: Drafted) => ruleSet.columns.map(({ role, label }) => `${role} ${label}`);
const asideOf = ({ guesses }: Drafted) =>
  guesses.flatMap(({ about }) => (about.kind === "aside" ? [`${about.header}: ${about.reason}`] : []));
const listOf = ({ ruleSet }: Drafted, label: string) => {
  const item = ruleSet.items.find((one) => one.label === label);
  return ruleSet.answerLists[item?.answers ?? ""];
};
const filterOf = ({ ruleSet }: Drafted, label: string) => {
  const filter = ruleSet.items.find((one) => one.label === label)?.askedIf;
  const by = filter && "item" in filter ? ruleSet.items.find(({ id }) => id === filter.item)?.label : undefined;
  return filter && "answers" in filter ? [by, filter.answers] : null;
};

describe("other shapes of answer sheets", () => {
  test("an English export: times, addresses and names take no part, lists in cells are split, a block is asked after a yes", async () => {
    const tools = ["Email", "Chat", "Phone", "Letter"];
    const made = await draftedRows([
      ["Response ID", "Start time", "Email", "Name", "Company", "Does the company have a website?", "What is it used for?", "If yes, how satisfied are you with it?"], // prettier-ignore
      ...units(24, (n) => {
        const hasSite = n % 3 !== 0;
        const listed = tools.filter((_, at) => (n + at) % 2 === 0 || at === n % 4).join("; ");
        const satisfied = pick(["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"], n);
        return [1000 + n, { date: `2026-01-${String(n + 1).padStart(2, "0")}T10:00:00` }, `p${String(n)}@example.org`, `Person ${String(n)}`, `Company ${String(n)}`, hasSite ? "Yes" : "No", hasSite ? listed : null, hasSite ? satisfied : null]; // prettier-ignore
      }),
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(rolesOf(made)).toEqual(["id Response ID", "name Company"]);
    expect(asideOf(made)).toEqual(["Start time: time", "Email: contact", "Name: person"]);
    expect(labelsOf(made)).toEqual([["What is it used for?", 4]]);
    expect(filterOf(made, "Chat")).toEqual(["Does the company have a website?", ["Yes"]]);
    expect(listOf(made, "If yes, how satisfied are you with it?")?.answers).toEqual(["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"]); // prettier-ignore
    expect(made.counts["1000"]).toEqual([0]);
    expect(made.counts["1001"]).toEqual([["Email", "Chat", "Phone", "Letter"].filter((_, at) => (1 + at) % 2 === 0 || at === 1).length]);
  });

  test("questions with their options in one heading each, and the key last", async () => {
    const options = ["Nettbrett", "Mobil", "PC"];
    const made = await draftedRows([
      [
        "Fylke",
        ...options.map((option) => `Hvilke enheter brukes? [${option}]`),
        ...options.map((option) => `Hvilke enheter eies? [${option}]`),
        "Skole",
      ],
      ...units(20, (n) => [pick(["Viken", "Agder"], n), ...options.map((_, at) => ((n + at) % 2 === 0 ? "X" : null)), ...options.map((_, at) => ((n * at) % 3 === 1 ? "X" : null)), `S-${String(n)}`]), // prettier-ignore
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(rolesOf(made)).toEqual(["category Fylke", "id Skole"]);
    expect(labelsOf(made)).toEqual([
      ["Hvilke enheter brukes?", 3],
      ["Hvilke enheter eies?", 3],
    ]);
    expect(made.ruleSet.items.map(({ label }) => label)).toEqual([...options, ...options]);
    expect(made.counts["S-0"]).toEqual([2, 0]);
    expect(made.counts["S-1"]).toEqual([1, 1]);
  });

  test("ratings in numbers, with 99 where nobody answered", async () => {
    const made = await draftedRows([
      ["nr", "v1", "v2", "v3", "v4"],
      ...units(30, (n) => [n + 1, 1 + (n % 5), n % 6 === 0 ? 99 : 1 + ((n * 2) % 5), 1 + ((n * 3) % 5), 5 - (n % 5)]),
    ]);
    expect(faultsOf(made)).toEqual([]);
    const list = listOf(made, "v2");
    expect([list?.answers, list?.missingCodes]).toEqual([["1", "2", "3", "4", "5"], ["99"]]);
  });

  test("a code book that lists its codes in one cell, and codes in letters", async () => {
    const made = await drafted(
      new MemoryWorkbook([
        sheetOf([["Variable", "Question", "Values"], ["a1", "Do you have a plan?", "Y = Yes; N = No"], ["a2", "Is it followed?", "Y = Yes; N = No"], ["a3", "Is it evaluated?", "Y = Yes; N = No"]], { name: "Codes" }), // prettier-ignore
        sheetOf([["case id", "a1", "a2", "a3"], ...units(12, (n) => [n + 1, n % 2 ? "Y" : "N", n % 3 ? "Y" : "N", "Y"])], { name: "Data" }),
      ]),
    );
    expect(faultsOf(made)).toEqual([]);
    expect(made.ruleSet.items.map(({ label }) => label)).toEqual(["Do you have a plan?", "Is it followed?", "Is it evaluated?"]);
    expect(made.counts["1"]).toEqual([1]);
    expect(made.counts["2"]).toEqual([3]);
  });

  test("codes that a note above the answers explains", async () => {
    const made = await draftedRows([
      ["Koder: 1 = Ja, 2 = Nei, 3 = Vet ikke"],
      [],
      ["Kommunenr", "Plan", "Budsjett", "Opplæring"],
      ...units(12, (n) => [1101 + n, 1 + (n % 3), 1 + (n % 2), 1]),
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(listOf(made, "Plan")?.answers).toEqual(["Ja", "Nei", "Vet ikke"]);
    expect([made.counts["1101"], made.counts["1102"]]).toEqual([[3], [1]]);
  });

  test("a filter behind a filter, and a question asked of those with one of two answers", async () => {
    const made = await draftedRows([
      ["Nr", "Har dere en plan?", "Er den vedtatt?", "Når?", "Hvem har ansvaret?", "Hvorfor ikke?"],
      ...units(40, (n) => {
        const plan = pick(["Ja", "Under arbeid", "Nei"], n);
        const adopted = plan === "Ja" ? (n % 2 ? "Ja" : "Nei") : null;
        return [n + 1, plan, adopted, adopted === "Ja" ? 2015 + (n % 7) : null, plan === "Nei" ? null : pick(["Leder", "Rådgiver"], n), plan === "Nei" ? pick(["Tid", "Penger"], n) : null]; // prettier-ignore
      }),
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(filterOf(made, "Er den vedtatt?")).toEqual(["Har dere en plan?", ["Ja"]]);
    expect(filterOf(made, "Når?")).toEqual(["Er den vedtatt?", ["Ja"]]);
    expect(filterOf(made, "Hvem har ansvaret?")?.[1]).toEqual(expect.arrayContaining(["Ja", "Under arbeid"]));
    expect(filterOf(made, "Hvorfor ikke?")).toEqual(["Har dere en plan?", ["Nei"]]);
  });

  test.each([
    [
      "their beginning",
      ["Har dere rutiner for tilgang?", "Har dere rutiner for avvik?", "Har dere rutiner for arkiv og innsyn?"],
      "Har dere rutiner for …",
    ],
    ["it without their numbers", ["1. Do you use e-mail?", "2. Do you use chat?", "3. Do you use phones?"], "Do you use …"],
    ["a number where it says too little", ["Har dere plan?", "Har dere mål?", "Har dere budsjett?"], "Spørsmål 1–3"],
    ["a number where one is the beginning of another", ["Har dere en", "Har dere en plan", "Har dere en rutine"], "Spørsmål 1–3"],
  ])("questions beside each other are called %s", async (_, headings, name) => {
    const made = await draftedRows([
      ["Nr", ...headings],
      ...units(40, (n) => [n + 1, ...headings.map((_, at) => pick(["Ja", "Nei"], n + at))]),
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(labelsOf(made)).toEqual([[name, 3]]);
    expect(made.ruleSet.items.map(({ label }) => label)).toEqual(
      headings.map((heading) => expect.stringContaining(heading.slice(3)) as string),
    );
  });

  test.each([
    ["2026-03-01 08:0N:00"],
    ["01.03.2026 08.0N"],
    ["2026/03/01 8:0N:22 AM CET"],
    ["2026-03-0NT08:15:22.000Z"],
    ["3/N/26 8:15"],
    ["0N.03.2026"],
    ["2026-03-01T08:0N:00+01:00"],
  ])("times that are written as texts, such as %s, are neither key nor name", async (form) => {
    const made = await draftedRows([
      ["Levert", "Skole", "Har dere plan?", "Har dere mål?", "Har dere budsjett?"],
      ...units(9, (n) => [form.replace("N", String(n + 1)), `Skole ${String(n)}`, ...[0, 1, 2].map((at) => pick(["Ja", "Nei"], n + at))]),
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(asideOf(made)).toContain("Levert: time");
    expect(rolesOf(made)).toEqual(["id Skole"]);
  });

  test.each([["12.5.1"], ["1-2"], ["10/12"], ["2026-123"], ["1.2.3.2026"], ["192.168.0.1"]])("%s is no date", async (text) => {
    const made = await draftedRows([
      ["Kode", "Har dere plan?", "Har dere mål?", "Har dere budsjett?"],
      ...units(9, (n) => [`${text}${String(n)}`, ...[0, 1, 2].map((at) => pick(["Ja", "Nei"], n + at))]),
    ]);
    expect(rolesOf(made)).toEqual(["id Kode"]);
  });

  test("the number of an answer is no quantity when something else is chosen as the key", async () => {
    const rows = [["ID", "Avdeling", "Ansatte", "Har dere plan?", "Har dere mål?", "Har dere budsjett?"], ...units(12, (n) => [n + 1, `Avdeling ${String(n)}`, 10 + (n % 5), ...[0, 1, 2].map((at) => pick(["Ja", "Nei"], n + at))])]; // prettier-ignore
    const made = await draftedRows(rows, new Map([[guessIds.role(1), "key"]]));
    expect(rolesOf(made)).toEqual(["id Avdeling", "number Ansatte"]);
    expect(asideOf(made)).toContain("ID: tool");
  });

  test("blanks that come by chance make no filter", async () => {
    const made = await draftedRows([
      ["Nr", "Har dere plan?", "Har dere mål?", "Har dere budsjett?"],
      ...units(40, (n) => [n + 1, n === 3 ? "Nei" : "Ja", n % 9 === 3 ? null : "Ja", n % 5 === 3 ? null : n % 2 ? "Ja" : "Nei"]),
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(made.ruleSet.items.filter(({ askedIf }) => askedIf)).toEqual([]);
  });

  test.each([
    [["Aldri", "Sjelden", "Av og til", "Ofte", "Alltid"]],
    [["Svært dårlig", "Dårlig", "Middels", "God", "Svært god"]],
    [["Helt uenig", "Delvis uenig", "Verken eller", "Delvis enig", "Helt enig", "Vet ikke"]],
    [["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]],
    [["Not at all", "To some extent", "To a large extent"]],
    [["Ikke i det hele tatt", "I liten grad", "I noen grad", "I stor grad", "I svært stor grad"]],
    [["Daglig", "Ukentlig", "Månedlig", "Sjeldnere", "Aldri"]],
    [["Svært misfornøyd", "Misfornøyd", "Nøytral", "Fornøyd", "Svært fornøyd", "Ikke relevant"]],
    [["Ingen", "Noen få", "Omtrent halvparten", "De fleste", "Alle"]],
    [["Ja, i stor grad", "Ja, i noen grad", "Nei", "Vet ikke"]],
    [["Ja", "Delvis", "Nei"]],
    [["Ikke viktig", "Litt viktig", "Ganske viktig", "Svært viktig"]],
    [["Lite viktig", "Viktig", "Svært viktig"]],
    [["Never", "Rarely", "Sometimes", "Often", "Always"]],
    [["Very poor", "Poor", "Fair", "Good", "Very good"]],
  ])("the answers %j are put in this order, however they come", async (answers) => {
    const come = [...answers].reverse();
    const made = await draftedRows([
      ["Nr", "Hvordan er A?", "Hvordan er B?", "Hvordan er C?"],
      ...units(30, (n) => [n + 1, pick(come, n), pick(come, n + 1), pick(come, n * 3 + 2)]),
    ]);
    expect(faultsOf(made)).toEqual([]);
    expect(listOf(made, "Hvordan er A?")?.answers).toEqual(answers);
  });
});
