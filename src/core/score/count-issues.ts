import { answerOf, answerText } from "../validate/answer-of.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import type { Counted } from "./count.ts";
import { UNREADABLE } from "./count.ts";
import { CLOSED, GATE_BLANK, OPEN } from "../validate/asked.ts";
import { itemsIn } from "../ruleset/filters.ts";
import type { CellRef } from "../issues/issue.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { pointsOf } from "../ruleset/points.ts";
import type { Responses } from "../validate/responses.ts";
import { BLANK } from "../validate/responses.ts";
import type { Indicator, Item } from "../ruleset/ruleset.ts";

/**
 * What an analyst should check in one indicator's answers: a gate that was not answered, answers behind a closed gate, an open gate with
 * nothing counted behind it, and blanks among what was to be answered.
 */
export function reportCounts(indicator: Indicator, counted: Counted, responses: Responses, source: SurveySource): void {
  const reporter = new CountReporter(indicator, counted, responses, source);
  const { standing, sums, blanks } = counted;
  for (let unit = 0; unit < responses.size; unit++) {
    if (responses.responded[unit] !== 1) continue;
    const state = (standing[unit] ?? OPEN) & ~UNREADABLE;
    const isReadable = state === standing[unit];
    const sum = sums[unit] ?? 0;
    const blank = blanks[unit] ?? 0;
    if (state === GATE_BLANK) reporter.gateUnanswered(unit);
    else if (state === CLOSED && sum !== 0 && isReadable) reporter.contradicted(unit);
    else if (state === OPEN && blank > 0 && (!indicator.gate || blank < indicator.items.length)) reporter.blank(unit, blank);
    if (state === OPEN && indicator.gate && sum === 0 && isReadable) reporter.nothingBehind(unit);
  }
}

class CountReporter {
  readonly #indicator: Indicator;
  readonly #counted: Counted;
  readonly #responses: Responses;
  readonly #source: SurveySource;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(indicator: Indicator, counted: Counted, responses: Responses, source: SurveySource) {
    this.#indicator = indicator;
    this.#counted = counted;
    this.#responses = responses;
    this.#source = source;
    this.#columns = new Map(source.match.columns.map(({ item, column }) => [item, column]));
  }

  gateUnanswered(unit: number): void {
    const gate = this.#gateItem(unit);
    if (!gate) return;
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

  blank(unit: number, blank: number): void {
    const cells = this.#cells(unit, (_, code) => code === BLANK);
    const unknown = Number.isNaN(this.#counted.counts[unit] ?? NaN);
    const facts = { code: "items_blank", ...this.#about(unit), blank, items: this.#indicator.items.length, cells, unknown } as const;
    const isWhole = blank === this.#indicator.items.length;
    const first = cells[0];
    const place = first ? { sheet: this.#source.sheet.name, ...first } : null;
    this.#source.issues.add(unknown || isWhole ? "warning" : "remark", place, facts, this.#indicator.label);
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
