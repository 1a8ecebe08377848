import { deal, dealt, groupOf } from "./deal.ts";
import * as margins from "./margins.ts";
import { cloudScores, type CloudScore } from "./margins.ts";
import type { Random } from "./random.ts";
import type { Respondent } from "./respondents.ts";
import { answer, answerBlock, blockItems, dealCounts, type AnswerSheet, type Wording } from "./ticks.ts";

type Groups = ReadonlyMap<CloudScore, readonly Respondent[]>;
/** Items of innkjop where nobody answers «Vet ikke»: the report gives the share of «Nei». */
const purchasesAllKnow = [2, 7];

/** Section 5: cloud services, digital purchases, digital services. */
export function answerDigitalUse(sheet: AnswerSheet, respondents: readonly Respondent[], random: Random): void {
  const cloud = cloudGroups(respondents);
  const purchases = new Map(cloudScores.map((score) => [score, deal(groupOf(cloud, score), ({ maturity }) => maturity.purchases, margins.purchasesByCloud[score])])); // prettier-ignore
  answerCloud(sheet, cloud, random);
  answerPurchases(sheet, purchases, random);
  answerServices(sheet, serviceGroups(purchases), random);
}

/** Within each size class the stated number use the cloud; of those, the most advanced use it for most. */
function cloudGroups(respondents: readonly Respondent[]): Groups {
  const byCloud = ({ maturity }: Respondent) => maturity.cloud;
  const gate = margins.sizeClasses.map(({ answered, cloud }, sizeClass) =>
    deal(
      respondents.filter((respondent) => respondent.sizeClass === sizeClass),
      byCloud,
      [[false, answered - cloud], [true, cloud]], // prettier-ignore
    ),
  );
  const users = gate.flatMap((groups) => groupOf(groups, true));
  const sizes = (["1", "2", "high"] as const).map((score) => [score, places(margins.cloudCounts[score])] as const);
  return new Map<CloudScore, readonly Respondent[]>([["0", gate.flatMap((g) => groupOf(g, false))], ...deal(users, byCloud, sizes)]);
}

function places(hands: margins.Hands<number>): number {
  return hands.reduce((sum, [, size]) => sum + size, 0);
}

function answerCloud(sheet: AnswerSheet, cloud: Groups, random: Random): void {
  for (const score of cloudScores) {
    for (const respondent of groupOf(cloud, score)) answer(sheet, respondent, { sky: score === "0" ? "Nei" : "Ja" });
  }
  const groups = (["1", "2", "high"] as const).map((score) => [groupOf(cloud, score), margins.cloudCounts[score]] as const);
  const yesNo: Wording = (isTicked) => (isTicked ? "Ja" : random() < 0.1 ? "Vet ikke" : "Nei");
  answerBlock(sheet, "sky", dealCounts(groups, "cloud"), margins.cloudItems, yesNo, random);
}

function answerPurchases(sheet: AnswerSheet, purchases: ReadonlyMap<CloudScore, Groups>, random: Random): void {
  const members = (score: CloudScore) => cloudScores.flatMap((cloud) => [...groupOf(purchases.get(cloud) ?? new Map(), score)]);
  const groups = cloudScores.map((score) => [members(score), margins.purchaseCounts[score]] as const);
  const wording: Wording = (isTicked, item) => {
    if (isTicked) return random() < 0.5 ? "Ja, helt" : "Ja, delvis";
    return random() < 0.2 && !purchasesAllKnow.includes(item) ? "Vet ikke" : "Nei";
  };
  answerBlock(sheet, "innkjop", dealCounts(groups, "purchases"), margins.purchaseItems, wording, random);
}

/** Score groups of tilbud: the stated numbers within each grade of bruk. */
function serviceGroups(purchases: ReadonlyMap<CloudScore, Groups>): Map<CloudScore, Respondent[]> {
  const grades: Respondent[][] = [[], [], [], [], []];
  for (const [cloud, groups] of purchases) {
    for (const [purchase, members] of groups) grades[gradeOfUse(cloud, purchase)]?.push(...members);
  }
  const result = new Map<CloudScore, Respondent[]>(cloudScores.map((score) => [score, []]));
  grades.forEach((members, grade) => {
    const hands = margins.servicesByUse[grade] ?? [];
    for (const [score, group] of deal(members, ({ maturity }) => maturity.services, hands)) result.get(score)?.push(...group);
  });
  return result;
}

function gradeOfUse(cloud: CloudScore, purchase: CloudScore): number {
  if (cloud === "high") return purchase === "high" ? 4 : 2;
  if (purchase === "high") return 3;
  return Number(cloud) + Number(purchase) <= 1 ? 0 : 1;
}

function answerServices(sheet: AnswerSheet, groups: ReadonlyMap<CloudScore, Respondent[]>, random: Random): void {
  const byServices = ({ maturity }: Respondent) => maturity.services;
  const points = cloudScores.flatMap((score) => [...dealt(groupOf(groups, score), byServices, margins.servicePoints[score])]);
  blockItems("tjeneste", margins.serviceAnswers.length).forEach((item, way) => {
    const { none, most } = margins.serviceAnswers[way] ?? { none: [], most: [] };
    const mostPoints = way < 2 ? "3" : "4";
    const giving = (wanted: string) => points.filter(([, digits]) => digits[way] === wanted).map(([respondent]) => respondent);
    for (const [respondent] of points) answer(sheet, respondent, { [item]: "Noen tjenester" });
    for (const [respondent, text] of dealt(giving("0"), random, none)) answer(sheet, respondent, { [item]: text });
    for (const [respondent, text] of dealt(giving(mostPoints), byServices, most)) answer(sheet, respondent, { [item]: text });
  });
}
