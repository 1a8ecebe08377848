import { isOtherData } from "../../../src/core/reconcile/other-data.ts";
import type { Published } from "../../../src/core/reconcile/published.ts";
import { computedOf } from "../computed.ts";
import { smallRules, town } from "../small-survey.ts";

const { responses } = computedOf(smallRules(), [town("01", { plan: "Ja" }), town("02", {})]);
const published: Published = { ruleSet: "sykkelbyer", title: "Sykkelbyer", responded: 1, figures: [] };
const year = { period: "2018K1" };

test("data of as many units, of the year or of no year, are those that were published", () => {
  expect(isOtherData(published, year, { responses, texts: ["Svar", "Referanseperiode 1. kvartal 2018"] })).toBe(false);
  expect(isOtherData(published, year, { responses, texts: [] })).toBe(false);
  expect(isOtherData(published, year, { responses, texts: ["Rapporter 2019/14: tilstanden i 2018"] })).toBe(false);
});

test("another number of units that responded, or another year, is other data", () => {
  expect(isOtherData({ ...published, responded: 2 }, year, { responses, texts: [] })).toBe(true);
  expect(isOtherData(published, year, { responses, texts: ["Digitalisering og IKT i offentlig sektor 2024"] })).toBe(true);
  expect(isOtherData(null, year, { responses, texts: ["Svar 2024"] })).toBe(true);
});

test("where nothing was published only the year tells, and numbers that are no years do not", () => {
  expect(isOtherData(null, year, { responses, texts: ["Svar 12018", "1899"] })).toBe(false);
  expect(isOtherData(null, { period: "våren" }, { responses, texts: ["Svar 2024"] })).toBe(false);
});
