import type { FactsOf, Issue, IssueCode, Severity } from "./issue.ts";
import type { Place } from "../sheet/sheet.ts";

/** Issues of one kind are listed one by one up to this number; one more gives the number of the others. */
export const ISSUES_LISTED = 100;

/** Collects issues in the order they are added. Of a kind with very many, only the first are listed and the others counted. */
export class IssueList {
  readonly #issues: Issue[] = [];
  /** Where the issues are that others may be put together with. */
  readonly #together = new Map<string, number>();
  readonly #counts = new Map<string, { count: number; severity: Severity; of: IssueCode; about: string | null; place: Place | null }>();

  /** Adds an issue, or counts it when there are `ISSUES_LISTED` of its kind; `about` parts a kind, by item or indicator. */
  add<Code extends IssueCode>(severity: Severity, place: Place | null, facts: FactsOf<Code>, about: string | null = null): void {
    const key = `${facts.code} ${about ?? ""}`;
    const entry = this.#counts.get(key) ?? { count: 0, severity, of: facts.code, about, place };
    this.#counts.set(key, entry);
    entry.count++;
    if (entry.count <= ISSUES_LISTED) this.#issues.push({ ...facts, severity, place });
  }

  /** Adds an issue of an indicator, or puts the indicator beside those of an issue that says the same of the same cells. */
  addTogether(severity: Severity, place: Place | null, facts: FactsOf<"filter_unknown">): void {
    const key = JSON.stringify({ ...facts, indicators: [] });
    const at = this.#together.get(key) ?? this.#issues.length;
    const before = this.#issues[at];
    if (before?.code === facts.code) {
      this.#issues[at] = { ...before, indicators: [...before.indicators, ...facts.indicators] };
      return;
    }
    this.add(severity, place, facts);
    if (this.#issues.length > at) this.#together.set(key, at);
  }

  /** Counts issues of a kind that were not kept one by one. */
  addUnlisted(of: IssueCode, about: string | null, more: number): void {
    const entry = this.#counts.get(`${of} ${about ?? ""}`);
    if (entry) entry.count += more;
  }

  /** All issues, and for each kind that is not listed in full how many more there are. */
  all(): readonly Issue[] {
    const more = [...this.#counts.values()].flatMap(({ count, severity, of, about, place }): Issue[] =>
      count > ISSUES_LISTED ? [{ code: "more_like_this", severity, place, of, about, more: count - ISSUES_LISTED }] : [],
    );
    return [...this.#issues, ...more];
  }
}
