import type { SampleRow } from "../../scripts/sample/answers.ts";
import * as s from "./sample-sheet.ts";
import { answering, lowerMedian, number, said, share, those } from "./sample-sheet.ts";

/** Every figure of the report about the responding municipalities, as printed there; «about», «nearly» and «over» as intervals. */

const withStrategy = those(said("strategi", "Ja"));
const withProjects = those(said("prosjekt", "Ja"));
const cloudUsers = those(said("sky", "Ja"));
const triedToRecruit = those(said("rekruttering", "Ja"));
const greatLack = said("kompetansemangel", "I ganske stor grad", "I svært stor grad");
const smallLack = said("kompetansemangel", "I svært liten grad", "I ganske liten grad");
const inHouse = (item: string) => said(item, "Utelukkende interne", "Overveiende interne");
const unclear = (item: string) => said(item, "Vet ikke", "Ikke relevant");
const under = (limit: number) => those(({ inhabitants }) => inhabitants < limit);
const atLeast = (limit: number) => those(({ inhabitants }) => inhabitants >= limit);

test.each([
  ["3.1 Digitale tjenester for innbyggere", withStrategy, said("strategi_03", "Ja"), 94.5],
  ["3.1 Informasjonssikkerhet", withStrategy, said("strategi_02", "Ja"), 93.8],
  ["3.2 projects, all", answering, said("prosjekt", "Ja"), 87.8],
  ["3.2 projects, over 30 000 inhabitants", atLeast(30_001), said("prosjekt", "Ja"), 100],
  ["3.2 projects, under 2 000 inhabitants", under(2_000), said("prosjekt", "Ja"), 74.7],
  ["3.3 quality", withProjects, said("prosjekt_01", "Ja"), 94.9],
  ["3.3 work routines", withProjects, said("prosjekt_02", "Ja"), 94.0],
  ["3.3 fewer staff", withProjects, said("prosjekt_03", "Ja"), 19.6],
  ["4.1 Drift av PC-miljøer", answering, inHouse("funksjon_01"), 77.7],
  ["4.1 Sikkerhetstesting", answering, inHouse("funksjon_02"), 25.5],
  ["4.1 Utvikling av internettløsninger", answering, inHouse("funksjon_03"), 31.3],
  ["4.2 great lack of competence", answering, greatLack, 41.9],
  ["4.2 small lack of competence", answering, smallLack, 20.2],
  ["4.3 tried to recruit, all", answering, said("rekruttering", "Ja"), 29.2],
  ["4.3 tried to recruit, under 2 000", under(2_000), said("rekruttering", "Ja"), 10.8],
  ["4.3 tried to recruit, at least 50 000", atLeast(50_000), said("rekruttering", "Ja"), 86.7],
  ["4.4 had trouble recruiting", triedToRecruit, said("rekrutteringsvansker", "Ja"), 31.8],
  ["5.1 cloud users", answering, said("sky", "Ja"), 85.4],
  ["5.1 cloud users, over 30 000", atLeast(30_001), said("sky", "Ja"), 100],
  ["5.1 cloud users, under 5 000", under(5_000), said("sky", "Ja"), 75.4],
  ["5.1 communication", cloudUsers, said("sky_01", "Ja"), 69.3],
  ["5.1 Utviklingsplattform", cloudUsers, said("sky_05", "Ja"), 13.0],
  ["5.2 Mottak av faktura", answering, said("innkjop_06", "Ja, helt", "Ja, delvis"), 93.4],
  ["5.2 Evaluering og tildeling, Nei", answering, said("innkjop_03", "Nei"), 36.9],
  ["5.2 Oppfølging av avtaler, Nei", answering, said("innkjop_08", "Nei"), 34.0],
  ["5.2 any purchase activity", answering, (row: SampleRow) => s.purchases(row) > 0, 94.7],
  ["5.3 open, most", answering, said("tjeneste_01", "De fleste tjenestene"), 10.1],
  ["5.3 open, none", answering, said("tjeneste_01", "Ingen tjenester"), 14.1],
  ["5.3 open, all", answering, said("tjeneste_01", "Alle tjenestene"), 0.8],
  ["5.3 simple, some", answering, said("tjeneste_02", "Noen tjenester"), 68.7],
  ["5.3 simple, none", answering, said("tjeneste_02", "Ingen tjenester"), 20.4],
  ["5.3 complex, none", answering, said("tjeneste_03", "Ingen tjenester"), 53.6],
  ["5.3 complex, some", answering, said("tjeneste_03", "Noen tjenester"), 31.8],
  ["5.3 self-activated, none", answering, said("tjeneste_04", "Ingen tjenester"), 58.9],
  ["5.3 self-activated, some", answering, said("tjeneste_04", "Noen tjenester"), 17.8],
])("share: %s", (_, base, is, percent) => {
  expect(share(base, is)).toBe(percent);
});

test.each([
  ["answering", number(), 377],
  ["with a strategy", withStrategy.length, 256],
  ["no strategy area (3.4)", number((row) => s.strategyAreas(row) === 0), 124],
  ["with projects", withProjects.length, 331],
  ["no project area (3.5)", number((row) => s.projectAreas(row) === 0), 46],
  ["cloud users", cloudUsers.length, 322],
  ["no cloud area (5.4)", number((row) => s.cloudAreas(row) === 0), 55],
  ["no purchase activity (5.5)", number((row) => s.purchases(row) === 0), 20],
  ["tried to recruit", triedToRecruit.length, 110],
  ["did not try", number(said("rekruttering", "Nei")), 267],
  ["recruited without trouble", number(said("rekrutteringsvansker", "Nei")), 75],
  ["recruited with trouble", number(said("rekrutteringsvansker", "Ja")), 35],
  ["answering under 2 000", under(2_000).length, 83],
  ["answering at least 50 000", atLeast(50_000).length, 15],
  ["Alle tjenestene elsewhere than open", number((row) => said("tjeneste_02", "Alle tjenestene")(row) || said("tjeneste_03", "Alle tjenestene")(row) || said("tjeneste_04", "Alle tjenestene")(row)), 0], // prettier-ignore
  ["high strategy score", number((row) => s.strategyScore(row) >= 3), 128],
  ["high project score", number((row) => s.projectScore(row) >= 3), 209],
  ["high cloud score", number((row) => s.cloudScore(row) >= 3), 141],
  ["high purchase score", number((row) => s.purchaseScore(row) >= 3), 197],
  ["high use grade", number((row) => s.use(row) >= 3), 197],
  ["high service score", number((row) => s.serviceScore(row) >= 3), 123],
])("number: %s", (_, found, published) => {
  expect(found).toBe(published);
});

test.each([
  ["Tabell 3.1", s.priority, [34, 105, 29, 110, 99]],
  ["Tabell 5.1", s.use, [28, 101, 51, 107, 90]],
  ["Tabell 5.2", s.activity, [31, 112, 111, 37, 86]],
])("%s has the published grades", (_, grade, published) => {
  expect(s.grades(grade)).toEqual(published);
});

test.each([
  ["3.4, among those with a strategy", withStrategy.map(s.strategyAreas), 9],
  ["3.5, among those with projects", withProjects.map(s.projectAreas), 7],
  ["4.5", answering.map(s.inHouse), 8],
  ["5.4, among the users", cloudUsers.map(s.cloudAreas), 6],
  ["5.5", answering.map(s.purchases), 6],
  ["5.6", answering.map(s.servicePoints), 2],
])("median: figure %s", (_, counts, published) => {
  expect(lowerMedian(counts)).toBe(published);
});

test.each([
  ["89 per cent answered", share(s.rows, (row) => answering.includes(row)), 88.5, 89.4],
  ["two of three: Deling av data", share(withStrategy, said("strategi_06", "Ja")), 66, 67],
  ["two of three: Bruk av data fra andre", share(withStrategy, said("strategi_07", "Ja")), 66, 67],
  ["nearly 40 per cent have 8 project areas", share(withProjects, (row) => s.projectAreas(row) >= 8), 39, 39.9],
  ["a third of those without strategy have large projects", share(those((row) => s.strategyScore(row) === 0), (row) => s.projectScore(row) >= 3), 32.5, 34], // prettier-ignore
  ["a third without strategy", share(answering, (row) => s.strategyAreas(row) === 0), 32.5, 34],
  ["70 per cent with great lack have not tried", share(those(greatLack), said("rekruttering", "Nei")), 69.5, 70.4],
  ["under 20 per cent of users have 10 cloud areas", share(cloudUsers, (row) => s.cloudAreas(row) >= 10), 15, 19.9],
  ["a third very low on cloud, of all", share(answering, (row) => s.cloudScore(row) === 1), 30, 37],
  ["a third very low on cloud, of the users", share(cloudUsers, (row) => s.cloudScore(row) === 1), 30, 37],
  ["nearly 100 do all purchase activities", number((row) => s.purchases(row) === 8), 96, 99],
  ["over 60 per cent: some open services", share(answering, said("tjeneste_01", "Noen tjenester")), 60.1, 69.9],
  ["under 5 per cent together: unclear about the simple ways", share(answering, unclear("tjeneste_01")) + share(answering, unclear("tjeneste_02")), 0, 4.9], // prettier-ignore
  ["11 per cent unclear about the complex way", share(answering, unclear("tjeneste_03")), 10.5, 11.4],
  ["21 per cent unclear about the self-activated way", share(answering, unclear("tjeneste_04")), 20.5, 21.4],
  ["nobody over 12 points, somebody at 12", Math.max(...answering.map(s.servicePoints)), 12, 12],
])("%s", (_, found, lowest, highest) => {
  expect(found).toBeGreaterThanOrEqual(lowest);
  expect(found).toBeLessThanOrEqual(highest);
});

test("strategy areas rank as the report says: two at the top, two high, two at the bottom", () => {
  const items = Array.from({ length: 13 }, (_, index) => `strategi_${String(index + 1).padStart(2, "0")}`);
  const ranked = items.sort((a, b) => number(said(b, "Ja")) - number(said(a, "Ja")));
  expect(ranked.slice(0, 2)).toEqual(["strategi_03", "strategi_02"]);
  expect(ranked.slice(2, 4).sort()).toEqual(["strategi_01", "strategi_09"]);
  expect(ranked.slice(-2).sort()).toEqual(["strategi_10", "strategi_13"]);
});

test("of those who tried to recruit, the mid-sized had trouble most often, and both ends least", () => {
  const sizes = [0, 2_000, 5_000, 10_000, 20_000, 30_000, 50_000, Infinity];
  const troubled = sizes.slice(0, -1).map((from, index) => {
    const tried = triedToRecruit.filter(({ inhabitants }) => inhabitants >= from && inhabitants < (sizes[index + 1] ?? Infinity));
    return share(tried, said("rekrutteringsvansker", "Ja"));
  });
  expect(troubled.indexOf(Math.max(...troubled))).toBe(3);
  for (const mid of troubled.slice(2, 5))
    for (const end of [...troubled.slice(0, 2), ...troubled.slice(5)]) expect(mid).toBeGreaterThan(end);
});

test("lack of competence is a great hindrance more often where much is done in house than where little is", () => {
  const much = answering.filter((row) => s.inHouseScore(row) >= 3);
  const little = answering.filter((row) => s.inHouseScore(row) <= 2);
  expect(much.length + little.length).toBe(377);
  expect(share(much, greatLack)).toBeGreaterThan(share(little, greatLack) + 10);
  expect(share(much, smallLack)).toBeLessThan(share(little, smallLack));
});

test("back-up is far down among the cloud areas, and «Andre områder» stands where its size puts it", () => {
  const items = Array.from({ length: 15 }, (_, index) => `sky_${String(index + 1).padStart(2, "0")}`);
  const ranked = items.sort((a, b) => number(said(b, "Ja")) - number(said(a, "Ja")));
  expect(ranked[0]).toBe("sky_01");
  expect(ranked.slice(-3)).toEqual(["sky_07", "sky_15", "sky_05"]);
});

test("of the purchase activities most receive invoices digitally, and evaluation and follow-up of contracts have most «Nei», in that order", () => {
  const items = Array.from({ length: 8 }, (_, index) => `innkjop_${String(index + 1).padStart(2, "0")}`);
  const yes = (item: string) => number(said(item, "Ja, helt", "Ja, delvis"));
  const no = (item: string) => number(said(item, "Nei"));
  expect(items.toSorted((a, b) => yes(b) - yes(a))[0]).toBe("innkjop_06");
  expect(items.toSorted((a, b) => no(b) - no(a)).slice(0, 2)).toEqual(["innkjop_03", "innkjop_08"]);
});

test("three municipalities have a strategy that mentions nothing; every project and cloud user mentions something", () => {
  expect(withStrategy.filter((row) => s.strategyAreas(row) === 0)).toHaveLength(3);
  expect(withProjects.filter((row) => s.projectAreas(row) === 0)).toHaveLength(0);
  expect(cloudUsers.filter((row) => s.cloudAreas(row) === 0)).toHaveLength(0);
});
