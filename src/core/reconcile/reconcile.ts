import { computeFigure, type Figure, type Findings } from "./compute-figure.ts";
import type { Agreement, Computation, Published, PublishedFigure } from "./published.ts";

/** One published figure compared with the computed. */
export interface Reconciled {
  readonly id: string;
  readonly section: string;
  readonly figure: string | null;
  readonly statement: string;
  /** As printed, with its unit. */
  readonly published: string;
  /** What the computed figure is a number of. */
  readonly unit: string;
  /** What it is of, according to the publication. */
  readonly denominator: string | null;
  readonly computed: number | string | null;
  /** How many decimals a computed number is shown with: 1 for a share, 0 for all else. */
  readonly decimals: 0 | 1;
  /** The units the computed figure is of, in words and number; null for what is about the method. */
  readonly baseLabel: string | null;
  readonly base: number | null;
  /** contradiction: the publication's other figures contradict it, and the computed one agrees with them. */
  readonly status: "agrees" | "differs" | "contradiction" | "notApplicable";
  /** answers: computed from the responses; method: read from the rules; other: about something else than this survey. */
  readonly about: "answers" | "method" | "other";
  readonly reason: string | null;
}

/**
 * Every published figure, in the publication's order, with the figure computed from these results and whether they agree.
 * Throws where the published figures refer to tables, rows or rules that these results do not have.
 */
export function reconcile(published: Published, findings: Findings): readonly Reconciled[] {
  return published.figures.map((figure) => reconciled(figure, findings));
}

function reconciled(published: PublishedFigure, findings: Findings): Reconciled {
  const { id, section, figure, statement, published: text, unit, denominator } = published;
  const head = { id, section, figure, statement, published: text, unit, denominator };
  if ("notApplicable" in published) {
    return { ...head, ...NOTHING, status: "notApplicable", about: "other", reason: published.notApplicable };
  }
  const { value, ...base } = computeFigure(published.compute, findings);
  return { ...head, computed: value, ...base, ...judge(published, value), about: aboutOf(published.compute) };
}

const NOTHING = { computed: null, decimals: 0, baseLabel: null, base: null } as const;

function judge(
  { agrees, contradicted, note }: Extract<PublishedFigure, { compute: Computation }>,
  value: Figure["value"],
): Pick<Reconciled, "status" | "reason"> {
  if (doesAgree(agrees, value)) return { status: "agrees", reason: note ?? null };
  if (contradicted && doesAgree(contradicted.agrees, value)) return { status: "contradiction", reason: contradicted.reason };
  return { status: "differs", reason: note ?? null };
}

function aboutOf({ kind }: Computation): Reconciled["about"] {
  return ["cells", "share", "position", "responseRate"].includes(kind) ? "answers" : "method";
}

/** Whether a computed figure agrees with the published one; false where there is none. */
export function doesAgree(agreement: Agreement, value: Figure["value"]): boolean {
  if (agreement.rule === "text") return value === agreement.value;
  if (typeof value !== "number") return false;
  switch (agreement.rule) {
    case "exact":
      return rounded(value, agreement.decimals) === agreement.value;
    case "about":
      return Math.abs(value - agreement.value) <= agreement.tolerance;
    case "almost":
      return value < agreement.value && value >= agreement.value - agreement.tolerance;
    case "above":
      return value > agreement.value;
    case "below":
      return value < agreement.value;
    case "atMost":
      return value <= agreement.value;
    default:
      return agreement satisfies never;
  }
}

/** Half up. Figures have one decimal at most, so that ten times one is a whole number apart from binary rounding. */
function rounded(value: number, decimals: number): number {
  const tenths = Math.round(value * 10);
  return decimals === 1 ? tenths / 10 : Math.floor((tenths + 5) / 10);
}
