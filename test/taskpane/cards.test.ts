import { cellExplainer } from "../../src/core/layout/notes/explained-cells.ts";
import { resultCard } from "../../src/messages/explain/result-card.ts";
import type { Pane } from "../../src/ui/pane/pane.ts";
import { freshness } from "../../src/ui/pane/state/freshness.ts";
import type { HostSheet } from "../office-host/model/host-sheet.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { requestBytes } from "../../src/workbook/office/host/limits.ts";
import { passHalfSecond } from "../office-host/held-timers.ts";
import { writeValues } from "../office-host/model/write.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { openUnits } from "../workbook/office/sample.ts";
import { openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

const units = 60;
const newest = { requirementSets: { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" } };
const everywhere = { row: 0, column: 0, lastRow: 99_999, lastColumn: 400 };

interface CardCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly properties: Readonly<Record<string, { readonly basicValue: unknown }>>;
  readonly title: string;
}

/** The cells of the survey's sheet that have cards. */
function cards(host: OfficeHost): CardCell[] {
  const found: CardCell[] = [];
  survey(host).cells.forEach(everywhere, (row, column, { value, extras }) => {
    if (!extras) return;
    const { properties, layouts } = extras as { properties: CardCell["properties"]; layouts: { card: { title: string } } }; // what the add-in writes
    found.push({ row, column, value, properties, title: layouts.card.title });
  });
  return found;
}

const survey = (host: OfficeHost): HostSheet => host.workbook.sheet("Svar 2018");

/** Types into a cell as the user does. */
async function type(host: OfficeHost, row: number, column: number, value: string | number): Promise<void> {
  passHalfSecond();
  writeValues(survey(host).range({ row, column, lastRow: row, lastColumn: column }), value);
  await waitForEvents();
}

/** Excel has calculated all formulas: here each to 1. */
function calculate(host: OfficeHost): void {
  for (const sheet of host.workbook.sheets)
    sheet.cells.forEach(everywhere, (row, column, cell) => {
      if (cell.formula) sheet.cells.put(row, column, { ...cell, value: 1 });
    });
}

/** What each cell's card must tell by the results that the pane has now, from the explanation that it shows itself. */
function expected(pane: Pane): ReadonlyMap<string, unknown> {
  const { assessment, sheet } = pane.store.value.outcome ?? {};
  if (!assessment || !sheet) throw new Error("nothing is computed");
  const explain = cellExplainer({ assessment, sheet });
  const found = new Map<string, unknown>();
  const scored = { strategi: "strategi_score", prioritering: "prioritering" };
  for (const [result, id] of Object.entries(scored))
    Array.from(assessment.responses.rows).forEach((row, unit) => {
      const { title, facts } = resultCard(explain(result, unit), "nb");
      found.set(`${row} ${id}`, {
        title,
        facts: facts.map(({ name, value }) => [name, value]),
        value: explain(result, unit).explanation.value,
      });
    });
  return found;
}

async function withCards() {
  const { host } = await openUnits(units, newest);
  const addIn = await openedAddIn(host);
  expect(addIn.pane.host.takesCards).toBe(true);
  await addIn.pane.setOptions({ cards: true });
  await addIn.pane.compute();
  return { host, ...addIn };
}

test("no cell has a card before they are chosen; then each tells of its own cell, and the cell is the number", async () => {
  const { host } = await openUnits(units, newest);
  const { pane, state } = await openedAddIn(host);
  await pane.compute();
  expect(cards(host)).toEqual([]);
  const before = new Map<string, unknown>();
  survey(host).cells.forEach(everywhere, (row, column, { value }) => before.set(`${row} ${column}`, value));
  await pane.setOptions({ cards: true });
  await pane.compute();
  expect(state().problem).toBeNull();
  expect(freshness(state())).toBe("fresh");
  const found = cards(host);
  expect(found.length).toBeGreaterThan(5 * units);
  for (const { row, column, value } of found)
    expect({ row, column, value }).toEqual({ row, column, value: before.get(`${row} ${column}`) });
  expect(host.requests.every(({ bytes }) => bytes < 2 * requestBytes)).toBe(true);
  const ids = new Map(Array.from(state().outcome?.sheet?.ownColumnIds ?? []).map(([id, column]) => [column, id]));
  const wanted = expected(pane);
  let compared = 0;
  for (const { row, column, title, properties, value } of found) {
    const should = wanted.get(`${row} ${ids.get(column) ?? ""}`);
    if (should === undefined) continue;
    const facts = Object.entries(properties).map(([name, { basicValue }]) => [name, basicValue]);
    expect({ title, facts, value }).toEqual(should);
    compared++;
  }
  expect(compared).toBe(Array.from(wanted.values()).filter((one) => (one as { value: number | null }).value !== null).length);
});

test("cards follow the answers when they are calculated again, and go when they are no longer chosen", async () => {
  const { host, pane, state } = await withCards();
  const { match } = state().outcome?.assessment ?? {};
  const column = match?.columns.find(({ item }) => item === "strategi")?.column ?? -1;
  const own = state().outcome?.sheet?.ownColumnIds?.get("strategi_score") ?? -1;
  const row = cards(host).find((one) => one.column === own && one.value !== 0)?.row ?? -1;
  const cardAt = () => cards(host).find((one) => one.row === row && one.column === own);
  expect(cardAt()?.properties["Resultat"]?.basicValue).toMatch(/^Score [1-4], /);
  await type(host, row, column, "Nei");
  expect(freshness(state())).toBe("answersChanged");
  await pane.compute();
  expect(cardAt()).toMatchObject({ value: 0 });
  expect(cardAt()?.properties["Resultat"]?.basicValue).toMatch(/^Score 0, /);
  await pane.setOptions({ cards: false });
  await pane.compute();
  expect(cards(host)).toEqual([]);
  expect(survey(host).cells.at(row, own)?.value).toBe(0);
});

test("a result with a card that somebody has typed over is noticed, and the card is gone with its number", async () => {
  const { host, pane, state } = await withCards();
  const [first] = cards(host);
  if (!first) throw new Error("there are cards");
  await type(host, first.row, first.column, 99);
  expect(cards(host).some(({ row, column }) => row === first.row && column === first.column)).toBe(false);
  await pane.check();
  expect(freshness(state())).toBe("cellsDiffer");
  await pane.compute();
  expect(cards(host)).toContainEqual(first);
});

test("written as formulas the results have no cards; frozen to values they have none before they are calculated again", async () => {
  const { host, pane, state } = await withCards();
  const before = cards(host).length;
  await pane.setOptions({ formulas: true });
  await pane.compute();
  expect(state().problem).toBeNull();
  const formulas = () => {
    let count = 0;
    survey(host).cells.forEach(everywhere, (_row, _column, { formula }) => (count += formula ? 1 : 0));
    return count;
  };
  expect(formulas()).toBeGreaterThan(5 * units);
  expect(cards(host)).toEqual([]);
  calculate(host);
  await pane.freeze();
  expect(state()).toMatchObject({ problem: null, notice: { kind: "frozen" } });
  expect(formulas()).toBe(0);
  expect(cards(host)).toEqual([]);
  await pane.setOptions({ formulas: false });
  await pane.compute();
  expect(cards(host)).toHaveLength(before);
  // Nothing of ours is a formula now, and what has a card stays as it is.
  await pane.freeze();
  expect(cards(host)).toHaveLength(before);
});

test("an Excel without cards has no such choice, and takes none from a workbook in which they are chosen", async () => {
  const { host } = await openUnits(units, { requirementSets: { ExcelApi: "1.18" } });
  const { pane, state } = await openedAddIn(host);
  expect(pane.host.takesCards).toBe(false);
  await pane.setOptions({ cards: true });
  await pane.compute();
  expect(state().problem).toBeNull();
  expect(cards(host)).toEqual([]);
  expect(host.requests.some(({ body }) => JSON.stringify(body).includes("ValuesAsJson"))).toBe(false);
});

test("the choice is saved with the workbook", async () => {
  const { host } = await withCards();
  const again = await openedAddIn(host);
  expect(again.state().saved.options.cards).toBe(true);
});
