import { countOf, HEADING, libraryRules, pointRules, threeRules, THREE } from "./own-rules.ts";
import { row } from "./own-input.ts";
import { computed, type OwnInputs } from "./own-input.ts";

const shares = (answers: string) => ({
  tables: [
    {
      ...{
        kind: "items",
        id: "t",
        title: "Det de har",
        base: { label: "alle" },
        items: Object.keys(THREE),
        sort: "descending",
        chart: "bar",
      },
      answers: [{ id: "ja", label: "Ja", answers: [answers] }],
    },
  ],
});

/** Orders, unknowns and decimals. */
export const arithmetic: OwnInputs = {
  "sort_base0.xlsx": {
    "a question that none was asked is last, whatever its place in the sheet": async () => {
      const questions = {
        rom: { label: "Har dere møterom?", askedIf: { item: "nett", answers: ["Vet ikke"] } },
        laan: THREE.laan,
        nett: THREE.nett,
      };
      const rules = libraryRules(questions, shares("Ja"));
      const { table } = await computed(rules, [
        ["Bib", "Har dere møterom?", THREE.laan, THREE.nett],
        ["a", null, "Nei", "Ja"],
        ["b", null, "Ja", "Ja"],
      ]);
      expect(table("t").rows.map(({ label, cells }) => [label, cells[0]])).toEqual([
        [THREE.nett, 100],
        [THREE.laan, 50],
        [THREE.rom, null],
      ]);
    },
    "none before one that the rules put last, and equal shares in the order of the rules": async () => {
      const [table] = shares("Ja").tables;
      const questions = { rom: THREE.rom, nett: { label: THREE.nett, askedIf: { item: "laan", answers: ["Vet ikke"] } }, laan: THREE.laan };
      const rules = libraryRules(
        { ...questions, annet: "Annet?" },
        { tables: [{ ...table, items: ["annet", "nett", "rom", "laan"], last: ["annet"] }] },
      );
      const found = await computed(rules, [
        ["Bib", "Annet?", THREE.nett, THREE.rom, THREE.laan],
        ["a", "Ja", null, "Ja", "Nei"],
        ["b", "Ja", null, "Nei", "Ja"],
      ]);
      expect(found.table("t").rows.map(({ id, cells }) => [id, cells[0]])).toEqual([
        ["rom", 50],
        ["laan", 50],
        ["nett", null],
        ["annet", 100],
      ]);
    },
  },
  "whole_block_blank.xlsx": {
    "three of three questions blank, and others answered": async () => {
      const rules = libraryRules({ ...THREE, plan: "Har dere en plan?" }, { indicators: [countOf(Object.keys(THREE))] });
      const found = await computed(rules, [
        [...HEADING, "Har dere en plan?"],
        ["a", null, null, null, "Ja"],
        ["b", "Nei", null, null, "Ja"],
      ]);
      expect(found.counts).toEqual([null, 0]);
      expect(found.column("har_score")).toEqual([null, 0]);
    },
    "a class of an unknown score is unknown, though a class of low scores would take 0": async () => {
      const classes = [
        { code: 1, label: "Full", when: [{ of: { score: "har" }, in: [2] }] },
        { code: 2, label: "Andre", when: [{ of: { score: "har" }, in: [0, 1] }] },
      ];
      const rules = libraryRules(
        { ...THREE, plan: "Har dere en plan?" },
        { indicators: [countOf(Object.keys(THREE))], nominals: [{ id: "type", label: "Type", classes, reconstructed: false }] },
      );
      const found = await computed(rules, [
        [...HEADING, "Har dere en plan?"],
        ["a", null, null, null, "Ja"],
        ["b", "Ja", "Ja", "Ja", "Ja"],
      ]);
      expect(found.column("type")).toEqual([null, 1]);
    },
  },
  "likert.xlsx (likert.json)": {
    "0,1 + 0,2 reaches 0,3": async () => {
      const rules = pointRules(
        [
          ["laan", "Ja", 0.1],
          ["nett", "Ja", 0.2],
          ["rom", "Ja", 0.4],
        ],
        [0.3, 0.7],
      );
      const found = await computed(rules, [HEADING, row("a", "Ja", "Ja", "Nei"), row("b", "Ja", "Ja", "Ja"), row("c", "Ja", "Nei", "Nei")]);
      expect(found.counts).toEqual([0.3, 0.7, 0.1]);
      expect(found.column("har_score")).toEqual([1, 2, 0]);
    },
    "1,1 three times is 3,3, and one row of the table": async () => {
      const all = ["laan", "nett", "rom"].map((item) => [item, "Ja", 1.1] as const);
      const rules = pointRules([...all, ["rom", "Vet ikke", 1.1]], [1.1, 3.3]);
      const found = await computed(
        {
          ...rules,
          tables: [{ kind: "distribution", id: "t", title: "Etter poeng", base: { label: "alle" }, of: { count: "har" }, chart: null }],
        },
        [HEADING, row("a", "Ja", "Ja", "Ja"), row("b", "Ja", "Ja", "Vet ikke"), row("c", "Nei", "Ja", "Nei")],
      );
      expect(found.column("har_score")).toEqual([2, 2, 1]);
      expect(
        found
          .table("t")
          .rows.map(({ label }) => label)
          .filter((label) => label.startsWith("3")),
      ).toEqual(["3,3"]);
    },
  },
  "likert_vet_ikke.xlsx (likert.json)": {
    "«Vet ikke» to all is unknown, to one is left out of the share": async () => {
      const list = { ja_nei: { answers: ["Ja", "Nei", "Vet ikke"], missing: ["Vet ikke"] } };
      const rules = threeRules({
        answerLists: list,
        indicators: [countOf(Object.keys(THREE), { measure: "share", cutPoints: { method: "fixed", limits: [50, 100] } })],
      });
      const found = await computed(rules, [
        HEADING,
        row("a", "Vet ikke", "Vet ikke", "Vet ikke"),
        row("b", "Ja", "Nei", "Vet ikke"),
        row("c", "Ja", "Vet ikke", "Vet ikke"),
      ]);
      expect(found.counts).toEqual([null, 50, 100]);
    },
    "«at least 2 answered» counts real answers": async () => {
      const list = { ja_nei: { answers: ["Ja", "Nei", "Vet ikke"], missing: ["Vet ikke"] } };
      const rules = threeRules({ answerLists: list, missing: { policy: "atLeast", answered: 2 } });
      const found = await computed(rules, [
        HEADING,
        row("a", "Ja", "Vet ikke", "Vet ikke"),
        row("b", "Ja", "Nei", "Vet ikke"),
        row("c", "Vet ikke", "Vet ikke", null),
      ]);
      expect(found.counts).toEqual([null, 1, null]);
    },
  },
};
