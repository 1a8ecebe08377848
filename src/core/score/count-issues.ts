import { answerOf, answerText } from "../validate/answer-of.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import type { Counted } from "./count.ts";
import { UNREADABLE } from "./count.ts";
import { CLOSED, GATE_BLANK, OPEN, type Asked } from "../validate/asked.ts";
import { cellsAlike } from "../validate/cells-alike.ts";
import { itemsIn } from "../ruleset/filters.ts";
import type { CellRef } from "../issues/issue.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { pointsOf } from "../ruleset/points.ts";
import type { Responses } from "../validate/coded/responses.ts";
import { BLANK } from "../validate/coded/responses.ts";
import type { Indicator, Item } from "../ruleset/ruleset.ts";
import type { Sums } from "./sums.ts";
import { filtersOf, type Filters } from "./undecided.ts";

/**
 * What an analyst should check in one indicator's answers: a gate that was not answered, answers behind a closed gate, an open gate with
 * nothing counted behind it, and blanks among what was to be answered.
 */
export function reportCounts(indicator: Indicator, counted: Counted, responses: Responses, source: SurveySource): void {
  const reporter = new CountReporter(indicator, counted, responses, source);
  const { standing, sums, blanks } = counted;
  for (const unit of unusual(standing, sums, blanks, responses.responded, indicator.gate !== undefined)) {
    const state = (standing[unit] ?? OPEN) & ~UNREADABLE;
    const isReadable = state === standing[unit];
    const sum = sums[unit] ?? 0;
    const blank = blanks[unit] ?? 0;
    if (state === GATE_BLANK) reporter.gateUnanswered(unit);
    else if (state === CLOSED && sum !== 0 && isReadable) reporter.contradicted(unit);
    else if (state === OPEN && blank > 0 && (!indicator.gate || blank < indicator.items.length)) reporter.blank(unit, blank);
    if (state === OPEN && indicator.gate && sum === 0 && isReadable) reporter.nothingBehind(unit);
  }
  reporter.openFilters();
}

/**
 * The units that responded, without those of which there is nothing to say: not asked and nothing answered, or asked, with nothing blank, and
 * points behind the gate. Arrays alone go in: the loop over every unit stays compiled, whatever the rules look like.
 */
function unusual(standing: Asked, sums: Sums, blanks: Counted["blanks"], responded: Uint8Array, isGated: boolean): readonly number[] {
  const units: number[] = [];
  for (let unit = 0; unit < responded.length; unit++) {
    if (responded[unit] !== 1) continue;
    const isZero = sums[unit] === 0;
    const state = standing[unit];
    const isOrdinary = state === CLOSED ? isZero : state === OPEN && blanks[unit] === 0 && !(isGated && isZero);
    if (!isOrdinary) units.push(unit);
  }
  return units;
}

interface OpenFilter {
  readonly item: Item;
  readonly answer: string;
  readonly unknown: boolean;
  readonly units: number[];
}

class CountReporter {
  readonly #indicator: Indicator;
  readonly #counted: Counted;
  readonly #responses: Responses;
  readonly #source: SurveySource;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #filters: Filters;
  /** The units that a question's answer leaves open, by question, answer and whether the indicator is unknown for it. */
  readonly #open = new Map<string, OpenFilter>();

  constructor(indicator: Indicator, counted: Counted, responses: Responses, source: SurveySource) {
    this.#indicator = indicator;
    this.#counted = counted;
    this.#responses = responses;
    this.#source = source;
    this.#filters = filtersOf(source.ruleSet, responses);
    this.#columns = new Map(source.match.columns.map(({ item, column }) => [item, column]));
  }

  /** A gate without an answer that decides: it is blank, or what it holds is no answer. */
  gateUnanswered(unit: number): void {
    const { gate: filter } = this.#indicator;
    const undecided = filter ? this.#filters.undecidedBy(filter, unit) : null;
    const gate = undecided?.item ?? this.#gateItem(unit);
    if (!gate) return;
    if (undecided?.answer !== null && undecided?.answer !== undefined) {
      this.#leaveOpen(unit, gate, undecided.answer, true);
      return;
    }
    const facts = { code: "gate_unanswered", ...this.#about(unit), item: gate.id, label: gate.label } as const;
    this.#source.issues.add("warning", this.#place(unit, gate.id), facts, this.#indicator.label);
  }

  contradicted(unit: number): void {
    const gate = this.#gateItem(unit);
    if (!gate) return;
    const cells = this.#cells(
      unit,
      (item, code) => pointsOf(this.#indicator, item.id, answerOf(this.#source.ruleSet, item, code) ?? "", this.#source.ruleSet) !== 0,
    );
    const facts = { code: "gate_contradicted", ...this.#about(unit), ...this.#gateAnswer(gate, unit), cells } as const;
    this.#source.issues.add("warning", this.#place(unit, gate.id), facts, this.#indicator.label);
  }

  nothingBehind(unit: number): void {
    const gate = this.#gateItem(unit);
    if (!gate) return;
    const facts = { code: "gate_open_nothing", ...this.#about(unit), ...this.#gateAnswer(gate, unit) } as const;
    this.#source.issues.add("remark", this.#place(unit, gate.id), facts, this.#indicator.label);
  }

  /** Blanks among what was to be answered; those behind a question whose answer does not decide are told of at that question. */
  blank(unit: number, blank: number): void {
    const unknown = Number.isNaN(this.#counted.counts[unit] ?? NaN);
    const behind = this.#blanksBehind(unit);
    for (const { item, answer } of behind.values()) this.#leaveOpen(unit, item, answer, unknown);
    const told = [...behind.values()].flatMap(({ cells }) => cells.map(({ column }) => column));
    const left = blank - told.length;
    if (left === 0) return;
    const cells = this.#cells(unit, (item, code) => code === BLANK && !told.includes(this.#columns.get(item.id) ?? -1));
    const facts = { code: "items_blank", ...this.#about(unit), blank: left, items: this.#indicator.items.length, cells, unknown } as const;
    const isWhole = left === this.#indicator.items.length;
    const first = cells[0];
    const place = first ? { sheet: this.#source.sheet.name, ...first } : null;
    this.#source.issues.add(unknown || isWhole ? "warning" : "remark", place, facts, this.#indicator.label);
  }

  /** The blank items of which it is not known whether they were asked, by the question whose answer, such as «Vet ikke», does not decide. */
  #blanksBehind(unit: number): ReadonlyMap<string, { readonly item: Item; readonly answer: string; readonly cells: CellRef[] }> {
    const behind = new Map<string, { item: Item; answer: string; cells: CellRef[] }>();
    for (const id of this.#indicator.items) {
      const item = byId(this.#source.ruleSet.items, id);
      const column = this.#columns.get(id);
      const isBlank = valueOf(this.#responses.codes, id)[unit] === BLANK;
      if (!isBlank || column === undefined || !item.askedIf || this.#filters.stateOf(item, unit) !== GATE_BLANK) continue;
      const undecided = this.#filters.undecidedBy(item.askedIf, unit);
      if (!undecided || undecided.answer === null) continue;
      const known = behind.get(undecided.item.id) ?? { item: undecided.item, answer: undecided.answer, cells: [] };
      known.cells.push({ row: this.#responses.rows[unit] ?? 0, column });
      behind.set(undecided.item.id, known);
    }
    return behind;
  }

  /** One remark a question and answer, for all units whose answer it is; with those of other indicators that say the same of the same cells. */
  openFilters(): void {
    for (const { item, answer, unknown, units } of this.#open.values()) {
      const alike = cellsAlike(units, this.#columns.get(item.id) ?? 0, item, this.#responses);
      const facts = { code: "filter_unknown", ...alike, answer, indicators: [this.#indicator.label], unknown } as const;
      this.#source.issues.addTogether("remark", this.#place(units[0] ?? 0, item.id), facts);
    }
  }

  #leaveOpen(unit: number, item: Item, answer: string, unknown: boolean): void {
    const key = JSON.stringify([item.id, answer, unknown]);
    const before = this.#open.get(key) ?? { item, answer, unknown, units: [] };
    before.units.push(unit);
    this.#open.set(key, before);
  }

  /** The question that decides whether the unit was asked: the first that it left blank, or the first of all. */
  #gateItem(unit: number): Item | null {
    const { gate } = this.#indicator;
    const asked = gate ? itemsIn(gate) : [];
    const blank = asked.find((id) => this.#responses.codes.get(id)?.[unit] === BLANK);
    const item = blank ?? asked[0];
    return item === undefined ? null : byId(this.#source.ruleSet.items, item);
  }

  #gateAnswer(gate: Item, unit: number): { item: string; answer: string } {
    return { item: gate.label, answer: answerText(this.#source.ruleSet, gate, this.#responses, unit) ?? "" };
  }

  #about(unit: number): { id: string; name: string | null; indicator: string } {
    return { id: this.#responses.ids[unit] ?? "", name: this.#responses.names[unit] ?? null, indicator: this.#indicator.label };
  }

  #cells(unit: number, isMeant: (item: Item, code: number) => boolean): CellRef[] {
    return this.#indicator.items.flatMap((id) => {
      const code = valueOf(this.#responses.codes, id)[unit] ?? BLANK;
      const column = this.#columns.get(id);
      const isFound = column !== undefined && isMeant(byId(this.#source.ruleSet.items, id), code);
      return isFound ? [{ row: this.#responses.rows[unit] ?? 0, column }] : [];
    });
  }

  #place(unit: number, item: string): { sheet: string; row: number; column: number } {
    return { sheet: this.#source.sheet.name, row: this.#responses.rows[unit] ?? 0, column: this.#columns.get(item) ?? 0 };
  }
}
