import { sizeClasses } from "./margins.ts";
import { noise, shuffled, type Random } from "./random.ts";
import type { Municipality } from "./register.ts";

/** How far a municipality has come in each theme: only the order counts. Larger ones are further on the whole. */
export type Theme = "strategy" | "projects" | "inHouse" | "competence" | "recruiting" | "cloud" | "purchases" | "services";

/** A municipality that answers. */
export interface Respondent {
  readonly municipality: Municipality;
  readonly sizeClass: number;
  readonly standing: Readonly<Record<Theme, number>>;
}

/** The municipalities that answer, as many as the report had in each size class; who they are is drawn by lot. */
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
  return answering.map(({ municipality, sizeClass, size }) => ({ municipality, sizeClass, standing: standings(size, random) }));
}

function sizeClassOf({ inhabitants }: Municipality): number {
  return sizeClasses.filter(({ from }) => inhabitants >= from).length - 1;
}

function standings(size: number, random: Random): Record<Theme, number> {
  const inGeneral = size + 0.7 * noise(random);
  const standing = () => inGeneral + noise(random);
  return {
    strategy: standing(),
    projects: standing(),
    inHouse: standing(),
    competence: noise(random) - 0.5 * size,
    recruiting: standing(),
    cloud: standing(),
    purchases: standing(),
    services: standing(),
  };
}
