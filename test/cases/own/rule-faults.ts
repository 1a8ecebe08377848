import { refused, type OwnInputs } from "./own-input.ts";
import { countOf, threeRules, THREE } from "./own-rules.ts";

const SIZE = { id: "aarsverk", role: "number", label: "Årsverk" };
const columns = [{ id: "bib", role: "id", label: "Bib" }, SIZE, { id: "eier", role: "category", label: "Eier" }];
const bands = (...from: number[]) => ({
  ...{ kind: "bands", id: "str", label: "Størrelse", of: { column: "aarsverk" } },
  bands: from.map((low) => ({ id: `fra${low}`, label: `${low} og over`, from: low })),
});
const groups = (...values: (number | string)[][]) => ({
  ...{ kind: "groups", id: "todelt", label: "Todelt", of: { score: "har" } },
  groups: values.map((one, at) => ({ id: `g${at}`, label: `Gruppe ${at}`, values: one })),
});
const table = (more: object) => ({
  kind: "distribution",
  id: "t",
  title: "Bibliotek",
  base: { label: "alle" },
  of: { score: "har" },
  chart: null,
  ...more,
});
const where = (of: object, values: readonly (number | string)[]) => table({ base: { label: "noen", where: [{ of, in: values }] } });
const items = (more: object) =>
  Object.entries(THREE).map(([id, label], at) => ({ id, label, answers: "ja_nei", ...(at === 0 ? more : {}) }));
const counted = (more: object) => threeRules({ indicators: [countOf(Object.keys(THREE), { ...more })] });
const nominal = (id: string, of: string) => ({
  id,
  label: id,
  reconstructed: false,
  classes: [{ code: 1, label: "en", when: [{ of: { class: of }, in: [1] }] }],
});

/** Rules that cannot be right: each refused in one message, with the part and what would be right. */
export const ruleFaults: OwnInputs = {
  "rulesets/bad_answer_case": {
    "points for «ja»": refused(counted({ points: [{ answers: ["ja"], points: 1 }] }), "indicators.har.points", "Mente du «Ja»?"),
    "a filter on «Vetikke»": refused(
      threeRules({ items: items({ askedIf: { item: "nett", answers: ["Vetikke"] } }) }),
      "items.laan.askedIf",
      "Mente du «Vet ikke»?",
    ),
  },
  "rulesets/bands_of_text": {
    "bands of the owner": refused(threeRules({ columns, groupings: [{ ...bands(1), of: { column: "eier" } }] }), "groupings.str", "number"),
    "bands of a question in words": refused(threeRules({ groupings: [{ ...bands(1), of: { item: "laan" } }] }), "groupings.str", ""),
  },
  "rulesets/bands_unsorted": {
    "10 before 2": refused(threeRules({ columns, groupings: [bands(10, 2)] }), "groupings.str", "10, 2"),
    "the same limit twice": refused(
      threeRules({
        columns,
        groupings: [
          {
            ...bands(2),
            bands: [
              { id: "a", label: "Små", from: 2 },
              { id: "b", label: "Store", from: 2 },
            ],
          },
        ],
      }),
      "groupings.str",
      "2, 2",
    ),
  },
  "rulesets/cond_group_typo": {
    "a band with a hyphen": refused(
      threeRules({ columns, groupings: [bands(2, 10)], tables: [where({ grouping: "str" }, ["fra-10"])] }),
      "tables.t",
      "Mente du «fra10»?",
    ),
    "a group of scores": refused(
      threeRules({ groupings: [groups([0], [1, 2])], tables: [where({ grouping: "todelt" }, ["g3"])] }),
      "tables.t",
      "Mulige verdier: g0, g1",
    ),
  },
  "rulesets/cond_score_9": {
    "a score above the scale's": refused(
      threeRules({ tables: [where({ score: "har" }, [3])] }),
      "tables.t",
      "«3». Mulige verdier: 0, 1, 2",
    ),
    "a score in words": refused(threeRules({ tables: [where({ score: "har" }, ["alle"])] }), "tables.t", "«alle»"),
  },
  "rulesets/cyc_nominal": {
    "a class of itself": refused(threeRules({ nominals: [nominal("a", "a")] }), "nominals.a", "sirkel"),
    "three classes in a ring": refused(
      threeRules({ nominals: [nominal("a", "b"), nominal("b", "c"), nominal("c", "a")] }),
      "nominals.a",
      "nominals.a → nominals.b → nominals.c → nominals.a",
    ),
  },
  "rulesets/group_id_twice": {
    "two bands of one id": refused(
      threeRules({
        columns,
        groupings: [
          {
            ...bands(1),
            bands: [
              { id: "x", label: "Små", from: 1 },
              { id: "x", label: "Store", from: 5 },
            ],
          },
        ],
      }),
      "groupings.str",
      "«x» er brukt to ganger",
    ),
    "two groups of one id": refused(
      threeRules({
        groupings: [
          {
            ...groups([0]),
            groups: [
              { id: "x", label: "Få", values: [0] },
              { id: "x", label: "Mange", values: [1, 2] },
            ],
          },
        ],
      }),
      "groupings.todelt",
      "«x» er brukt to ganger",
    ),
  },
  "rulesets/group_overlap": {
    "2 in both groups": refused(threeRules({ groupings: [groups([0, 2], [1, 2])] }), "groupings.todelt", "«2» er i flere grupper"),
    "an answer in both": refused(
      threeRules({ groupings: [{ ...groups(["Ja"], ["Nei", "Ja"]), of: { item: "laan" } }] }),
      "groupings.todelt",
      "«Ja» er i flere grupper",
    ),
  },
  "rulesets/id_upper": {
    "an indicator «Har»": refused(counted({ id: "Har" }), "indicators.Har.id", "a–z"),
    "a list «ja-nei»": refused(
      threeRules({
        answerLists: { "ja-nei": { answers: ["Ja", "Nei", "Vet ikke"] } },
        items: items({}).map((item) => ({ ...item, answers: "ja-nei" })),
      }),
      "answerLists.ja-nei",
      "",
    ),
  },
  "rulesets/item_twice": {
    "in an indicator": refused(
      threeRules({ indicators: [countOf(["laan", "nett", "laan"], { cutPoints: { method: "fixed", limits: [1, 2] } })] }),
      "indicators.har",
      "«laan» står to ganger",
    ),
    "in a block": refused(
      threeRules({ blocks: [{ id: "b", label: "Hva har dere?", items: ["rom", "rom"] }] }),
      "blocks.b",
      "«rom» står to ganger",
    ),
  },
  "rulesets/reg_unknown": {
    "a year that does not come with the program": refused(
      threeRules({ unit: { singular: "kommune", plural: "kommuner", register: "kommuner-1999" } }),
      "unit.register",
      "kommuner-2018",
    ),
    "the register's title": refused(
      threeRules({ unit: { singular: "kommune", plural: "kommuner", register: "Kommuner 2018" } }),
      "unit.register",
      "kommuner-2018",
    ),
  },
  "rulesets/same_label": {
    "two questions that differ in case and a point": refused(
      threeRules({ items: items({ label: "Har dere Møterom" }) }),
      "items.laan",
      "samme tekst",
    ),
    "an alias that is another's text": refused(
      threeRules({ items: items({ aliases: [THREE.rom] }) }),
      "items.laan",
      "«laan», «rom» har samme tekst",
    ),
    "a column about the unit that reads as a question": refused(
      threeRules({ columns: [...columns, { id: "moete", role: "category", label: THREE.rom }] }),
      "items.rom",
      "«rom», «moete» har samme tekst",
    ),
  },
  "rulesets/shares_unsorted": {
    "80 before 20": refused(
      threeRules({
        scales: { grad: ["a", "b", "c", "d"] },
        indicators: [countOf(Object.keys(THREE), { cutPoints: { method: "fixed", limits: [1, 2, 3], shares: [80, 20] } })],
      }),
      "indicators.har",
      "80, 20",
    ),
    "the same share twice": refused(
      threeRules({
        scales: { grad: ["a", "b", "c", "d"] },
        indicators: [countOf(Object.keys(THREE), { cutPoints: { method: "fixed", limits: [1, 2, 3], shares: [50, 50] } })],
      }),
      "indicators.har",
      "50, 50",
    ),
  },
  "rulesets/two_id_columns": {
    "a second key": refused(threeRules({ columns: [...columns, { id: "nr", role: "id", label: "Nr" }] }), "columns", "«bib», «nr»"),
    "three keys": refused(
      threeRules({ columns: ["a", "b", "c"].map((id) => ({ id, role: "id", label: id.toUpperCase() })) }),
      "columns",
      "«a», «b», «c»",
    ),
  },
  "label-u0001-*.json (any sheet of its survey)": {
    "a control character in a question": refused(
      threeRules({ items: items({ label: "Har dere\u0007 utlån?" }) }),
      "items.laan.label",
      "(U+0007)",
    ),
    "a lone surrogate in a scale's name": refused(
      threeRules({ scales: { grad: ["ingen", "no\ud800en", "alle"] } }),
      "scales.grad.1",
      "U+D800",
    ),
  },
};
