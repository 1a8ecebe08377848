import { deal, dealt, groupOf } from "./deal.ts";
import * as margins from "./margins.ts";
import { randomIndex, type Random } from "./random.ts";
import type { Respondent } from "./respondents.ts";
import { answer, answerBlock, dealCounts, type AnswerSheet, type Wording } from "./ticks.ts";

/** Answers that are not counted, most often first. */
const notInHouse = [
  "Overveiende eksterne",
  "Overveiende eksterne",
  "Overveiende eksterne",
  "Noenlunde likt fordelt",
  "Noenlunde likt fordelt", // prettier-ignore
  "Noenlunde likt fordelt",
  "Utelukkende eksterne",
  "Utelukkende eksterne",
  "Ikke relevant",
  "Vet ikke", // prettier-ignore
];

/** Section 4: functions in house, lack of competence, recruiting. */
export function answerCompetence(sheet: AnswerSheet, respondents: readonly Respondent[], random: Random): void {
  const functions = dealCounts([[respondents, margins.inHouseCounts]], "inHouse");
  const byWhom: Wording = (isTicked) => {
    if (isTicked) return random() < 0.45 ? "Utelukkende interne" : "Overveiende interne";
    return notInHouse[randomIndex(notInHouse.length, random)] ?? "Vet ikke";
  };
  answerBlock(sheet, "funksjon", functions, margins.inHouseItems, byWhom, random);
  answerRecruiting(sheet, respondents);
}

function answerRecruiting(sheet: AnswerSheet, respondents: readonly Respondent[]): void {
  const tries = margins.sizeClasses.map(({ answered, recruited }, sizeClass) =>
    deal(
      respondents.filter((respondent) => respondent.sizeClass === sizeClass),
      ({ maturity }) => maturity.recruiting,
      [["Nei", answered - recruited], ["Ja", recruited]], // prettier-ignore
    ),
  );
  const notTried = tries.flatMap((groups) => groupOf(groups, "Nei"));
  const tried = tries.flatMap((groups) => groupOf(groups, "Ja"));
  // Those who do much themselves feel the lack of competence most.
  const byLack = ({ maturity }: Respondent) => maturity.competence + 0.3 * maturity.inHouse;
  for (const respondent of notTried) answer(sheet, respondent, { rekruttering: "Nei" });
  for (const respondent of tried) answer(sheet, respondent, { rekruttering: "Ja" });
  tries.forEach((groups, sizeClass) => {
    const { recruited, trouble } = margins.sizeClasses[sizeClass] ?? { recruited: 0, trouble: 0 };
    const hands = [["Nei", recruited - trouble], ["Ja", trouble]] as const; // prettier-ignore
    for (const [respondent, troubled] of dealt(groupOf(groups, "Ja"), byLack, hands)) {
      answer(sheet, respondent, { rekrutteringsvansker: troubled });
    }
  });
  const lack = [
    ...dealt(notTried, byLack, margins.competenceByRecruiting.notTried),
    ...dealt(tried, byLack, margins.competenceByRecruiting.tried),
  ];
  for (const [respondent, degree] of lack) answer(sheet, respondent, { kompetansemangel: degree });
}
