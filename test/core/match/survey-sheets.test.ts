import { computeFile, describeFiles, sharedJson } from "../../case-files.ts";
import { smallRules } from "../small-survey.ts";

interface Question {
  readonly label: string;
  readonly options: readonly string[];
}

/** Rules that name a key and questions with several answers, and count what is ticked of each. */
function rulesOf(key: string, questions: readonly Question[]): object {
  const [indicator] = smallRules().indicators;
  const blocks = questions.map(({ label, options }, at) => {
    const items = options.map((_, option) => `q${at}_${option + 1}`);
    return { id: `q${at}`, label, noneTicked: "unticked", items };
  });
  const items = questions.flatMap(({ options }, at) =>
    options.map((label, option) => ({ id: `q${at}_${option + 1}`, label, answers: "kryss", provenance: "ours" })),
  );
  return {
    ...smallRules(),
    columns: [{ id: "nr", role: "id", label: key }],
    answerLists: { kryss: { answers: ["Ja", "Nei"], ticks: { ticked: "Ja", unticked: "Nei" } } },
    items,
    blocks,
    indicators: blocks.map(({ id, items: of }) => ({ ...indicator, id: `i${id}`, label: id, gate: undefined, items: of })),
    ...{ composites: [], groupings: [], nominals: [], tables: [] },
  };
}

interface Person {
  readonly key: string;
  readonly blocks: readonly { readonly question: string; readonly options: readonly string[] }[];
  readonly counts: Readonly<Record<string, readonly number[]>>;
}

describeFiles("sheets in the shapes that survey tools make", () => {
  test.each(["2-tick-columns", "3-two-header-rows"])("%s: the ticks of each unit are those that a person counts", async (name) => {
    const { key, blocks, counts } = sharedJson(`surveys/${name}.json`) as Person;
    const rules = rulesOf(
      key,
      blocks.map(({ question, options }) => ({ label: question, options })),
    );
    const { results } = await computeFile(`surveys/${name}.xlsx`, rules);
    const found = Object.fromEntries(Object.entries(results).map(([id, row]) => [id, row.filter((_, at) => at % 2 === 0)]));
    const blank = Object.keys(counts).filter((id) => (found[id] ?? []).some((count) => count === null));
    for (const [id, expected] of Object.entries(counts))
      if (!blank.includes(id)) expect({ id, row: found[id] }).toEqual({ id, row: expected });
    expect(Object.keys(found).sort()).toEqual(Object.keys(counts).sort());
    for (const id of blank) expect(counts[id]?.every((count) => count === 0)).toBe(true); // nothing at all is answered
  });
});
