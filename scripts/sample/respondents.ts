import { sizeClasses } from "./margins.ts";
import { noise, shuffled, type Random } from "./random.ts";
import type { Municipality } from "./register.ts";

/** How advanced a municipality is in each theme: only the order is used. Larger ones are more advanced on the whole. */
export type Theme = "strategy" | "projects" | "inHouse" | "competence" | "recruiting" | "cloud" | "purchases" | "services";

/** A municipality that answers. */
export interface Respondent {
  readonly municipality: Municipality;
  readonly sizeClass: number;
  readonly maturity: Readonly<Record<Theme, number>>;
}

/** The municipalities that answer, as many as the report had in each size class; drawn at random. */
export function drawRespondents(municipalities: readonly Municipality[], random: Random): Respondent[] {
  const bySize = [...municipalities].sort((a, b) => a.inhabitants - b.inhabitants);
  const answering = sizeClasses.flatMap(({ answered }, sizeClass) =>
    shuffled(
      bySize.filter((municipality) => sizeClassOf(municipality) === sizeClass),
      random,
    )
      .slice(0, answered)
      .map((municipality) => ({ municipality, sizeClass, size: bySize.indexOf(municipality) / bySize.length - 0.5 })),
  );
  return answering.map(({ municipality, sizeClass, size }) => ({ municipality, sizeClass, maturity: maturityByTheme(size, random) }));
}

function sizeClassOf({ inhabitants }: Municipality): number {
  return sizeClasses.filter(({ from }) => inhabitants >= from).length - 1;
}

function maturityByTheme(size: number, random: Random): Record<Theme, number> {
  const inGeneral = size + 0.7 * noise(random);
  const draw = () => inGeneral + noise(random);
  return {
    strategy: draw(),
    projects: draw(),
    inHouse: draw(),
    competence: noise(random) - 0.5 * size,
    recruiting: draw(),
    cloud: draw(),
    purchases: draw(),
    services: draw(),
  };
}
