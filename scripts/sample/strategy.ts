import { deal, groupOf } from "./deal.ts";
import * as margins from "./margins.ts";
import type { Random } from "./random.ts";
import type { Respondent } from "./respondents.ts";
import { answer, answerBlock, dealCounts, type AnswerSheet, type Wording } from "./ticks.ts";

type Group = "none" | "low" | "high";
type Groups = Record<Group, Respondent[]>;

/** Section 3: strategi and prosjekt with their areas. */
export function answerStrategyAndProjects(sheet: AnswerSheet, respondents: readonly Respondent[], random: Random): void {
  const projects = projectGroups(respondents);
  const strategies = strategyGroups(projects);
  const empty = [...strategies.none]
    .filter((respondent) => !projects.none.includes(respondent))
    .sort((a, b) => b.maturity.strategy - a.maturity.strategy)
    .slice(0, margins.strategiesWithoutAreas);
  const yesNo: Wording = (isTicked) => (isTicked ? "Ja" : random() < 0.08 ? "Vet ikke" : "Nei");

  for (const respondent of respondents) {
    const hasStrategy = !strategies.none.includes(respondent) || empty.includes(respondent);
    answer(sheet, respondent, { strategi: hasStrategy ? "Ja" : "Nei", prosjekt: projects.none.includes(respondent) ? "Nei" : "Ja" });
  }
  const areas = dealCounts([[strategies.low, margins.strategyCounts.low], [strategies.high, margins.strategyCounts.high]], "strategy"); // prettier-ignore
  for (const respondent of empty) areas.set(respondent, 0);
  answerBlock(sheet, "strategi", areas, margins.strategyItems, yesNo, random);
  const affected = dealCounts([[projects.low, margins.projectCounts.low], [projects.high, margins.projectCounts.high]], "projects"); // prettier-ignore
  answerBlock(sheet, "prosjekt", affected, margins.projectItems, yesNo, random);
}

/** Within each size class the stated number have projects; of those, the most advanced have many areas. */
function projectGroups(respondents: readonly Respondent[]): Groups {
  const byProjects = ({ maturity }: Respondent) => maturity.projects;
  const gate = margins.sizeClasses.map(({ answered, projects }, sizeClass) =>
    deal(
      respondents.filter((respondent) => respondent.sizeClass === sizeClass),
      byProjects,
      [[false, answered - projects], [true, projects]], // prettier-ignore
    ),
  );
  const withProjects = gate.flatMap((groups) => groupOf(groups, true));
  const { low, high } = margins.strategyByProjects;
  const groups = deal(withProjects, byProjects, [["low", total(low)], ["high", total(high)]]); // prettier-ignore
  return { none: gate.flatMap((g) => groupOf(g, false)), low: [...groupOf(groups, "low")], high: [...groupOf(groups, "high")] };
}

/** Within each project group the stated numbers have no strategy, one with few areas and one with many. */
function strategyGroups(projects: Groups): Groups {
  const groups = (["none", "low", "high"] as const).map((group) => {
    const { none, low, high } = margins.strategyByProjects[group];
    return deal(projects[group], ({ maturity }) => maturity.strategy, [["none", none], ["low", low], ["high", high]]); // prettier-ignore
  });
  const all = (group: Group) => groups.flatMap((dealtGroups) => groupOf(dealtGroups, group));
  return { none: all("none"), low: all("low"), high: all("high") };
}

function total({ none, low, high }: Record<Group, number>): number {
  return none + low + high;
}
