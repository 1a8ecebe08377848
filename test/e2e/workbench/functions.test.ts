import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { columnIndex } from "../../../src/core/sheet/address.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import { documentFormulas } from "../../document-formulas.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
/** The sheet's rows of answers, counted from 0. */
const [first, last] = [4, 425];

let workbench: WorkbenchPage;
let letters: Record<string, string>;
let free: number;

const column = (id: string) => workbench.values(survey, first, last, columnIndex(letters[id] ?? ""));

/** Types a formula at the top of a free column, and gives what it fills. */
async function filled(formula: string): Promise<unknown[]> {
  await workbench.type(survey, first, free, formula);
  const values = await workbench.values(survey, first, last, free);
  await workbench.page.keyboard.press("Control+z");
  await workbench.until(
    () => workbench.values(survey, first, last, free),
    (left) => left.every((value) => value === null),
  );
  return values;
}

/** Draws the mouse over the grid with its button down, from one point of the page to another. */
async function drag([fromX, fromY]: readonly [number, number], [toX, toY]: readonly [number, number]): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(fromX, fromY);
  await mouse.down();
  await mouse.move(toX, toY, { steps: 5 });
  await mouse.up();
  await workbench.frames(20);
}

(existsSync(browserPath) ? describe : describe.skip)("the cell functions in the grid", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
    await workbench.compute();
    letters = await workbench.page.evaluate(columnLetters, survey);
    free = Math.max(...Object.values(letters).map(columnIndex)) + 3;
  });

  afterAll(async () => {
    await workbench.close();
  });

  const written = documentFormulas();

  test("are all in the documents: those that the rule set names, and those for any rule set", () => {
    const called = written.map(({ formula }) => /=([A-ZÆØÅ]+)/.exec(formula)?.[1]);
    const general = ["GRADTEKST", "FORDELING", "GRENSER", "INDIKATOR", "FORKLAR"];
    expect(new Set(called)).toEqual(new Set([...Object.keys(builtInRuleSet("ssb-2018")?.functions ?? {}), ...general]));
  });

  test.each(written.filter(({ sameAs }) => sameAs !== null))(
    "$document: $formula gives what the run has written in $sameAs, in every row, and nothing for those who have not answered",
    async ({ formula, sameAs }) => {
      const theirs = await workbench.values(survey, first, last, columnIndex(sameAs ?? ""));
      expect(theirs.filter((value) => value !== null && value !== "")).toHaveLength(377);
      expect(await filled(formula)).toEqual(theirs);
    },
  );

  test.each(["PROSJEKTER(S5:S426; T5:AC426", "INTERNE(AD5:AO426", "SKYTJENESTER(AS5:AS426; AT5:BH426", "ANSKAFFELSER(BI5:BP426"])(
    "=%s) gives the count too",
    async (call) => {
      const id = { P: "prosjekt", I: "intern", S: "sky", A: "innkjop" }[call.slice(0, 1)] ?? "";
      expect(await filled(`=${call}; "antall")`)).toEqual(await column(`${id}_antall`));
    },
  );

  /** What a formula that the documents show without a column fills, from the cell it is typed into. */
  const shown = async (name: string) => {
    const { formula = "" } = written.find((one) => one.sameAs === null && one.formula.startsWith(`=${name}(`)) ?? {};
    await workbench.type(survey, first, free, formula);
    const columns = await Promise.all([0, 1, 2].map((offset) => workbench.values(survey, first, last, free + offset)));
    await workbench.page.keyboard.press("Control+z");
    await workbench.until(
      () => workbench.values(survey, first, last, free),
      (left) => left.every((value) => value === null),
    );
    return (columns[0] ?? []).map((_, row) => columns.map((values) => values[row]));
  };

  test("count the grades as anyone would", async () => {
    const grades = (await column("prioritering")).filter((value) => typeof value === "number");
    const rows = (await shown("FORDELING")).filter(([value]) => typeof value === "number");
    const counted = [...new Set(grades)].sort().map((grade) => [grade, grades.filter((one) => one === grade).length]);
    expect(rows.map(([value, count]) => [value, count])).toEqual(counted);
    expect(rows.map(([, count, percent]) => [count, percent])).toEqual(
      counted.map(([, count = 0]) => [count, Math.round((1000 * count) / grades.length) / 10]),
    );
  });

  test("divide the counts above 0 into parts that are as equal as the counts allow", async () => {
    const counts = (await column("strategi_antall")).filter((value): value is number => typeof value === "number" && value > 0);
    const limits = (await shown("GRENSER")).map(([limit]) => limit).filter((limit) => typeof limit === "number");
    expect(limits).toHaveLength(4);
    expect(limits[0]).toBe(Math.min(...counts));
    const below = limits.map((limit) => counts.filter((count) => count < limit).length);
    // No other limit comes nearer to the same share of the units below it.
    below.slice(1).forEach((found, index) => {
      const wanted = ((index + 1) * counts.length) / 4;
      const others = Array.from({ length: 15 }, (_, limit) => counts.filter((count) => count < limit).length);
      expect(Math.abs(found - wanted)).toBeLessThanOrEqual(
        Math.min(...others.map((other) => Math.abs(other - wanted))) + counts.length / 10,
      );
    });
  });

  test("say why, and list the names they know", async () => {
    const sentences = (await shown("FORKLAR")).map(([text]) => text);
    expect(sentences.filter((text) => typeof text === "string" && text.length > 10)).toHaveLength(sentences.length);
    const names = (await shown("INDIKATOR")).map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(["strategi", "prioritering", "kompetanse"]));
  });

  test("follow an edit, and keep a blank answer as no answer", async () => {
    const gate = columnIndex(letters["strategi"] ?? "");
    const unit = (await column("strategi")).indexOf("Ja");
    await workbench.type(survey, first, free, "=STRATEGI(E5:E426; F5:R426)");
    expect(await workbench.value(survey, first + unit, free)).toBe((await column("strategi_score"))[unit]);
    await workbench.type(survey, first + unit, gate, "Nei");
    expect(await workbench.value(survey, first + unit, free)).toBe(0);
    await workbench.go(survey, first + unit, gate);
    await workbench.page.keyboard.press("Delete");
    const shown = async () => (await workbench.value(survey, first + unit, free)) ?? "";
    expect(await workbench.until(shown, (value) => value === "")).toBe("");
    expect(workbench.errors).toEqual([]);
  });

  test("give an error value for what they cannot use, and the page goes on", async () => {
    await workbench.type(survey, first, free + 2, "=STRATEGI(A5:A9;B5:C7)");
    expect(await workbench.value(survey, first, free + 2)).toBe("#VALUE!");
    await workbench.type(survey, first, free + 3, "=1,5*2");
    expect(await workbench.value(survey, first, free + 3)).toBe(3);
    expect(workbench.errors).toEqual([]);
  });

  test("tell of themselves while they are written, and take the cells that are pointed at", async () => {
    const { page } = workbench;
    const told = page.locator('[data-u-comp="rect-popup"]');
    await workbench.go(survey, first, free + 5);
    await page.keyboard.type("=PRIO", { delay: 20 });
    await told.first().waitFor();
    expect(await told.innerText()).toMatch(/^PRIORITERING\nGraden av digital prioritering/);
    await page.keyboard.press("Enter");
    await told.getByText("(strategi", { exact: false }).waitFor();
    expect(await told.innerText()).toMatch(/^PRIORITERING\(strategi; prosjekter\)/);
    await drag([300, 350], [300, 420]);
    await page.keyboard.type(";", { delay: 20 });
    await drag([520, 350], [520, 420]);
    await page.keyboard.type(")", { delay: 20 });
    await page.keyboard.press("Enter");
    const written = await workbench.until(
      () => workbench.formula(survey, first, free + 5),
      (formula) => formula !== null,
    );
    const formula = /^PRIORITERING\(([A-Z]+)(\d+):\1(\d+),([A-Z]+)\2:\4\3\)$/.exec(written ?? "");
    expect(formula?.slice(1)).toEqual([expect.any(String), expect.any(String), expect.any(String), expect.any(String)]);
    expect(formula?.[1]).not.toBe(formula?.[4]);
    expect(workbench.errors).toEqual([]);
  });

  test("and the engine's own functions are told of in Norwegian", async () => {
    await workbench.go(survey, first, free + 6);
    await workbench.page.keyboard.type("=SUM", { delay: 20 });
    const told = workbench.page.locator('[data-u-comp="rect-popup"] li');
    await told.first().waitFor();
    const texts = await told.allInnerTexts();
    expect(texts).toContainEqual(expect.stringMatching(/^SUMMERHVIS\s+Legger sammen tallene som oppfyller et vilkår\.$/));
    expect(texts.filter((text) => text.includes("functionList"))).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
  });

  test("are shown with «;» and decimal comma when they are edited again", async () => {
    await workbench.type(survey, first, free + 3, "=HVIS(A5=0,5;1,5;B5)");
    await workbench.go(survey, first, free + 3);
    await workbench.page.keyboard.press("F2");
    await workbench.page.keyboard.press("Control+a");
    await workbench.page.keyboard.press("Control+c");
    const copied = await workbench.until(
      () => workbench.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text.startsWith("=HVIS("),
    );
    expect(copied).toBe("=HVIS(A5=0,5;1,5;B5)");
    await workbench.page.keyboard.press("Escape");
  });
});

/** The letters of each column: by the header above the answers, and by the defined names that the run gave ours. */
function columnLetters(sheet: string): Record<string, string> {
  interface Grid {
    sheets(): readonly { id: string; name: string }[];
    cell(sheet: string, row: number, column: number): { value: unknown };
    names(): readonly { name: string; reference: string }[];
  }
  const { grid } = (window as unknown as { workbench: { grid: Grid } }).workbench;
  const id = grid.sheets().find(({ name }) => name === sheet)?.id ?? "";
  const letter = (index: number): string => (index < 26 ? "" : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  const headers = Array.from({ length: 80 }, (_, index) => [String(grid.cell(id, 3, index).value), letter(index)]);
  const ours = grid.names().flatMap(({ name, reference }) => {
    const [, letters] = /!\$([A-Z]+)\$/.exec(reference) ?? [];
    return name.startsWith("Indikator_") && letters !== undefined ? [[name.slice("Indikator_".length), letters]] : [];
  });
  return Object.fromEntries([...headers, ...ours]) as Record<string, string>;
}
