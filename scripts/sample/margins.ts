/**
 * The numbers that the sample must have so that the method gives every figure of the report (SSB, Rapporter 2019/14).
 * Where the report has none the numbers are ours, chosen to be plausible; `published` marks those that are not ours.
 */

/**
 * Municipalities by number of inhabitants (lower bound in): how many answered, how many of them said Ja, and how many of those who tried to recruit had
 * trouble: the mid-sized most often, as the text says, and 35 in all.
 */
export const sizeClasses = [
  { from: 0, answered: 83, projects: 62, cloud: 59, recruited: 9, trouble: 2 }, // published: 74,7 % and 10,8 % of 83
  { from: 2_000, answered: 112, projects: 97, cloud: 88, recruited: 18, trouble: 5 }, // published: 147 of the 195 under 5 000 use the cloud
  { from: 5_000, answered: 77, projects: 70, cloud: 72, recruited: 22, trouble: 8 },
  { from: 10_000, answered: 50, projects: 48, cloud: 48, recruited: 22, trouble: 10 },
  { from: 20_000, answered: 25, projects: 24, cloud: 25, recruited: 15, trouble: 5 },
  { from: 30_000, answered: 15, projects: 15, cloud: 15, recruited: 11, trouble: 2 }, // published: all have projects and use the cloud
  { from: 50_000, answered: 15, projects: 15, cloud: 15, recruited: 13, trouble: 3 }, // published: 86,7 % of 15
] as const;

/** `[value, units]` from the lowest value to the highest. */
export type Hands<Value> = readonly (readonly [Value, number])[];

/** Score groups of strategi within score groups of prosjekt; Tabell 3.1 follows: 34, 49 + 56, 29, 110, 99. */
export const strategyByProjects = {
  none: { none: 34, low: 8, high: 4 },
  low: { none: 49, low: 48, high: 25 },
  high: { none: 41, low: 69, high: 99 },
} as const;

/** Have a strategy that mentions none of the areas: 256 have one, 253 of them have an area. */
export const strategiesWithoutAreas = 3;

export const strategyCounts: Record<"low" | "high", Hands<number>> = {
  low: [[1, 2], [2, 3], [3, 5], [4, 7], [5, 11], [6, 16], [7, 21], [8, 27], [9, 33]], // prettier-ignore
  high: [[10, 48], [11, 42], [12, 26], [13, 12]], // prettier-ignore
};

/** Units that ticked each of the areas 01–13. Published: 02 and 03; 06 and 07 about two of three; 01, 09 high; 10, 13 lowest. */
export const strategyItems = [232, 240, 242, 198, 141, 171, 169, 174, 226, 51, 200, 170, 58];

/** Published: the sums 122 and 209, the median 7, and 131 of 331 with at least 8 («nesten 40 prosent»). */
export const projectCounts: Record<"low" | "high", Hands<number>> = {
  low: [[1, 6], [2, 10], [3, 14], [4, 20], [5, 32], [6, 40]], // prettier-ignore
  high: [[7, 78], [8, 70], [9, 45], [10, 16]], // prettier-ignore
};

/** Published: 01, 02, 03. */
export const projectItems = [314, 311, 65, 199, 275, 234, 285, 216, 232, 88];

/** Functions carried out in house; published: the median 8. */
export const inHouseCounts: Hands<number> = [
  [0, 4],
  [1, 6],
  [2, 10],
  [3, 14],
  [4, 18],
  [5, 30],
  [6, 40],
  [7, 60],
  [8, 76],
  [9, 58],
  [10, 36],
  [11, 16],
  [12, 9], // prettier-ignore
];

/** Published: 01, 02, 03. */
export const inHouseItems = [293, 96, 118, 288, 282, 290, 262, 286, 255, 215, 198, 141];

/** Score of sky and score group of innkjop; Tabell 5.1 follows: 28, 101, 51, 107, 90. */
export const cloudScores = ["0", "1", "2", "high"] as const;
export type CloudScore = (typeof cloudScores)[number];
export const purchasesByCloud: Record<CloudScore, Hands<CloudScore>> = {
  "0": [["0", 7], ["1", 14], ["2", 12], ["high", 22]], // prettier-ignore
  "1": [["0", 7], ["1", 22], ["2", 30], ["high", 57]], // prettier-ignore
  "2": [["0", 2], ["1", 15], ["2", 20], ["high", 28]], // prettier-ignore
  high: [["0", 4], ["1", 12], ["2", 35], ["high", 90]], // prettier-ignore
};

/** Published: 55 without, 141 with at least 7, the median 6, under 20 % of the users with 10 or more, about a third at 1–3. */
export const cloudCounts: Record<Exclude<CloudScore, "0">, Hands<number>> = {
  "1": [[1, 34], [2, 38], [3, 44]], // prettier-ignore
  "2": [[4, 20], [5, 20], [6, 25]], // prettier-ignore
  high: [[7, 34], [8, 28], [9, 24], [10, 20], [11, 14], [12, 10], [13, 6], [14, 4], [15, 1]], // prettier-ignore
};

/** Published: 01 and 05, and that 07, back-up, is far down. */
export const cloudItems = [223, 168, 170, 172, 42, 96, 62, 195, 118, 165, 127, 97, 76, 104, 58];

/** Published: 20 at nought, 197 with at least 6, the median 6, nearly 100 with all 8. */
export const purchaseCounts: Record<CloudScore, Hands<number>> = {
  "0": [[0, 20]],
  "1": [[1, 5], [2, 14], [3, 44]], // prettier-ignore
  "2": [[4, 30], [5, 67]], // prettier-ignore
  high: [[6, 30], [7, 70], [8, 97]], // prettier-ignore
};

/** Published: 03, 06, 08 (352 of 377, and 139 and 128 that answer Nei, which is more than of any other). */
export const purchaseItems = [239, 262, 238, 242, 240, 352, 244, 249];

/** Score group of tilbud within grade of bruk 0–4; Tabell 5.2 follows: 31, 112, 111, 37, 86. */
export const servicesByUse: readonly Hands<CloudScore>[] = [
  [["0", 9], ["1", 7], ["2", 7], ["high", 5]], // prettier-ignore
  [["0", 15], ["1", 11], ["2", 55], ["high", 20]], // prettier-ignore
  [["0", 5], ["1", 4], ["2", 30], ["high", 12]], // prettier-ignore
  [["0", 7], ["1", 8], ["2", 56], ["high", 36]], // prettier-ignore
  [["0", 3], ["1", 4], ["2", 33], ["high", 50]], // prettier-ignore
];

/** Points of the four ways of offering services, one digit a way, by score group; the sums per way give Figur 5.3 and the highest is 12. */
export const servicePoints: Record<CloudScore, Hands<string>> = {
  "0": [["0000", 39]],
  "1": [["0100", 8], ["1000", 26]], // prettier-ignore
  "2": [["1100", 152], ["1002", 3], ["1020", 6], ["0120", 10], ["3000", 10]], // prettier-ignore
  high: [
    ["3100", 3],
    ["1102", 2],
    ["1120", 25],
    ["0122", 3],
    ["1022", 2],
    ["3020", 1],
    ["1122", 10],
    ["3120", 13], // prettier-ignore
    ["1140", 3],
    ["1322", 3],
    ["3122", 17],
    ["1142", 4],
    ["1124", 3],
    ["3320", 5],
    ["1342", 1],
    ["3142", 3], // prettier-ignore
    ["3124", 3],
    ["3322", 16],
    ["3324", 3],
    ["3342", 3], // prettier-ignore
  ],
};

/** Answers that give no points and answers that give the most, by way. Published: all but the split of the last three. */
export const serviceAnswers: readonly { none: Hands<string>; most: Hands<string> }[] = [
  {
    none: [["Ingen tjenester", 53], ["Ikke relevant", 3], ["Vet ikke", 4]], // prettier-ignore
    most: [["Omtrent halvparten av tjenestene", 36], ["De fleste tjenestene", 38], ["Alle tjenestene", 3]], // prettier-ignore
  },
  {
    none: [["Ingen tjenester", 77], ["Ikke relevant", 4], ["Vet ikke", 6]], // prettier-ignore
    most: [["Omtrent halvparten av tjenestene", 19], ["De fleste tjenestene", 12]], // prettier-ignore
  },
  {
    none: [["Ingen tjenester", 202], ["Ikke relevant", 17], ["Vet ikke", 24]], // prettier-ignore
    most: [["Omtrent halvparten av tjenestene", 8], ["De fleste tjenestene", 6]], // prettier-ignore
  },
  {
    none: [["Ingen tjenester", 222], ["Ikke relevant", 34], ["Vet ikke", 45]], // prettier-ignore
    most: [["Omtrent halvparten av tjenestene", 5], ["De fleste tjenestene", 4]], // prettier-ignore
  },
];

/** Lack of competence among those who did not try to recruit and those who did. Published: 158 great, 76 small, 111 of the 158 did not try. */
export const competenceByRecruiting: Record<"notTried" | "tried", Hands<string>> = {
  notTried: [
    ["Vet ikke", 9],
    ["I svært liten grad", 12],
    ["I ganske liten grad", 38],
    ["I hverken stor eller liten grad", 97], // prettier-ignore
    ["I ganske stor grad", 83],
    ["I svært stor grad", 28], // prettier-ignore
  ],
  tried: [
    ["Vet ikke", 2],
    ["I svært liten grad", 6],
    ["I ganske liten grad", 20],
    ["I hverken stor eller liten grad", 35], // prettier-ignore
    ["I ganske stor grad", 34],
    ["I svært stor grad", 13], // prettier-ignore
  ],
};
