import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { columnIndex } from "../../../src/core/sheet/address.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
/** The sheet's rows of answers, counted from 0. */
const [first, last] = [4, 425];

let workbench: WorkbenchPage;
let letters: Record<string, string>;
let free: number;

/** "E5:R426" from the column of one header or result to another's. */
const range = (from: string, to = from) => `${letters[from] ?? ""}${first + 1}:${letters[to] ?? ""}${last + 1}`;
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

  const calls: Record<string, () => string> = {
    strategi_score: () => `=STRATEGI(${range("strategi")};${range("strategi_01", "strategi_13")})`,
    strategi_antall: () => `=STRATEGI(${range("strategi")};${range("strategi_01", "strategi_13")};"antall")`,
    prosjekt_score: () => `=PROSJEKTER(${range("prosjekt")};${range("prosjekt_01", "prosjekt_10")})`,
    prosjekt_antall: () => `=PROSJEKTER(${range("prosjekt")};${range("prosjekt_01", "prosjekt_10")};"antall")`,
    intern_score: () => `=INTERNE(${range("funksjon_01", "funksjon_12")})`,
    intern_antall: () => `=INTERNE(${range("funksjon_01", "funksjon_12")};"antall")`,
    sky_score: () => `=SKYTJENESTER(${range("sky")};${range("sky_01", "sky_15")})`,
    sky_antall: () => `=SKYTJENESTER(${range("sky")};${range("sky_01", "sky_15")};"antall")`,
    innkjop_score: () => `=ANSKAFFELSER(${range("innkjop_01", "innkjop_08")})`,
    innkjop_antall: () => `=ANSKAFFELSER(${range("innkjop_01", "innkjop_08")};"antall")`,
    tilbud_score: () => `=TJENESTETILBUD(${range("tjeneste_01", "tjeneste_04")})`,
    tilbud_poeng: () => `=TJENESTETILBUD(${range("tjeneste_01", "tjeneste_04")};"poeng")`,
    prioritering: () => `=PRIORITERING(${range("strategi_score")}; ${range("prosjekt_score")})`,
    bruk: () => `=TJENESTEBRUK(${range("sky_score")};${range("innkjop_score")})`,
    aktivitet: () => `=AKTIVITET(${range("bruk")};${range("tilbud_score")})`,
    kompetanse: () => `=KOMPETANSE(${range("intern_score")};${range("rekruttering")};${range("rekrutteringsvansker")})`,
  };

  test("are all tried: those that the rule set names", () => {
    const called = Object.values(calls).map((formula) => /=(\w+)/.exec(formula.toString())?.[1]);
    expect(new Set(called)).toEqual(new Set(Object.keys(builtInRuleSet("ssb-2018")?.functions ?? {})));
  });

  test.each(Object.entries(calls))(
    "give %s as the run has written it, in every row, and nothing for those who have not answered",
    async (id, formula) => {
      const written = await column(id);
      expect(written.filter((value) => typeof value === "number")).toHaveLength(377);
      expect(await filled(formula())).toEqual(written);
    },
  );

  test("take as many ranges as there are: INDIKATOR as the run has written it, FORKLAR with a sentence for each unit", async () => {
    const ranges = `${range("strategi")}; ${range("strategi_01", "strategi_13")}`;
    expect(await filled(`=INDIKATOR("strategi"; ${ranges})`)).toEqual(await column("strategi_score"));
    const sentences = await filled(`=FORKLAR("strategi"; ${ranges})`);
    expect(sentences.filter((text) => typeof text === "string" && text.length > 10)).toHaveLength(sentences.length);
    await workbench.type(survey, first, free, '=INDIKATOR("")');
    expect(await workbench.value(survey, first + 1, free)).toEqual(expect.stringMatching(/\w/));
    await workbench.page.keyboard.press("Control+z");
  });

  test("give the text of each grade", async () => {
    const texts = await filled(`=GRADTEKST("PRIORITERING";${range("prioritering")})`);
    expect(texts.filter((text) => typeof text === "string")).toHaveLength(377);
    expect(new Set(texts)).toContain("Både omfattende IKT-strategi og IKT-prosjekter");
  });

  test("follow an edit, and keep a blank answer as no answer", async () => {
    const gate = columnIndex(letters["strategi"] ?? "");
    const unit = (await column("strategi")).indexOf("Ja");
    await workbench.type(survey, first, free, calls["strategi_score"]?.() ?? "");
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
    expect(texts).toContainEqual(expect.stringMatching(/^SUMIF\s+Legger sammen tallene som oppfyller et vilkår\.$/));
    expect(texts.filter((text) => text.includes("functionList"))).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
  });

  test("are shown with «;» and decimal comma when they are edited again", async () => {
    await workbench.type(survey, first, free + 3, "=IF(A5=0,5;1,5;B5)");
    await workbench.go(survey, first, free + 3);
    await workbench.page.keyboard.press("F2");
    await workbench.page.keyboard.press("Control+a");
    await workbench.page.keyboard.press("Control+c");
    const copied = await workbench.until(
      () => workbench.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text.startsWith("=IF("),
    );
    expect(copied).toBe("=IF(A5=0,5;1,5;B5)");
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
