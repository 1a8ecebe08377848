import { computed, type OwnInputs } from "./own-input.ts";
import { HEADING, QUESTION, threeRules, THREE, tickRules, TILBUD, libraryRules, countOf } from "./own-rules.ts";

const OPTIONS = Object.values(TILBUD);
const PLAN = "Har dere en plan?";

/** Two questions with the same options. */
const sameOptions = (blocks: readonly (readonly [string, string])[]) => {
  const items = blocks.flatMap(([id]) =>
    Object.entries({ avis: "Aviser", bok: "Bøker" }).map(([option, label]) => [`${id}_${option}`, label] as const),
  );
  return libraryRules(Object.fromEntries(items), {
    blocks: blocks.map(([id, label]) => ({ id, label, items: [`${id}_avis`, `${id}_bok`] })),
    indicators: blocks.map(([id]) => countOf([`${id}_avis`, `${id}_bok`], { id, label: id })),
  });
};

/** Which column is which question, and what makes a heading. */
export const headings: OwnInputs = {
  "surveymonkey-*.xlsx, multi-surveymonkey.xlsx (multi_rules.json; surveymonkey-ssb with the built-in set)": {
    "the question merged over its options, «Response» under the others": async () => {
      const rows = [
        ["Respondent ID", "Start Date", PLAN, QUESTION, null, null, null],
        [null, null, "Response", ...OPTIONS],
        [901, "11/02/2023 09:10", "Ja", "Bøker", "Film", null, null],
        [902, "11/02/2023 10:20", "Nei", null, null, null, "Utstyr til friluftsliv"],
        [903, "11/03/2023 08:00", "Ja", "Bøker", "Film", "Spill", "Utstyr til friluftsliv"],
      ];
      const rules = tickRules({}, { columns: [{ id: "bib", role: "id", label: "Respondent ID" }] });
      const found = await computed(rules, [{ name: "Sheet1", rows, merges: ["D1:G1"] }]);
      expect(found.ids).toEqual(["901", "902", "903"]);
      expect(found.counts).toEqual([2, 1, 4]);
    },
    "«Open-Ended Response» and an option more than the rules have, unmerged": async () => {
      const rows = [
        ["Respondent ID", "Bib", QUESTION, null, null, null, null, PLAN],
        [null, "Open-Ended Response", ...OPTIONS, "Other (please specify)", "Response"],
        [1, "Sentrum", "Bøker", null, "Spill", null, null, "Ja"],
        [2, "Vest", null, "Film", null, null, "verktøy", "Ja"],
      ];
      const found = await computed(tickRules(), rows);
      expect(found.ids).toEqual(["Sentrum", "Vest"]);
      expect(found.counts).toEqual([2, 1]);
    },
  },
  "msforms-navn.xlsx": {
    "the respondent's empty «Name» is no candidate for the unit's": async () => {
      const columns = [
        { id: "bib", role: "id", label: "Bib" },
        { id: "navn", role: "name", label: "Bibliotek", aliases: ["Name", "Navn"] },
      ];
      const found = await computed(threeRules({ columns }), [
        ["Id", "Start time", "Email", "Name", "Bib", "Bibliotek", ...Object.values(THREE)],
        [1, "1/2/23 9:00", "anonymous", null, "S", "Sentrum", "Ja", "Ja", "Nei"],
        [2, "1/2/23 9:30", "anonymous", null, "V", "Vest", "Nei", "Nei", "Nei"],
      ]);
      expect(found.ids).toEqual(["S", "V"]);
      expect([...(found.outcome.assessment?.responses.names ?? [])]).toEqual(["Sentrum", "Vest"]);
      expect(found.counts).toEqual([2, 0]);
      expect(found.problems).toEqual([]);
    },
    "a filled «Navn» beside the exact heading: the exact one wins, and nothing is asked": async () => {
      const columns = [
        { id: "bib", role: "id", label: "Bib", aliases: ["ID"] },
        { id: "navn", role: "name", label: "Bibliotek", aliases: ["Navn"] },
      ];
      const found = await computed(threeRules({ columns }), [
        ["ID", "Navn", "Bib", "Bibliotek", ...Object.values(THREE)],
        [77, "Kari", "S", "Sentrum", "Ja", "Ja", "Ja"],
        [78, "Ola", "V", "Vest", "Ja", "Nei", "Nei"],
      ]);
      expect(found.ids).toEqual(["S", "V"]);
      expect([...(found.outcome.assessment?.responses.names ?? [])]).toEqual(["Sentrum", "Vest"]);
      expect(found.problems).toEqual([]);
    },
  },
  "a heading that is one's id and another's text": {
    "«Navn» is the text of the name, though the key's id is «navn»": async () => {
      const columns = [
        { id: "navn", role: "id", label: "Kortnavn" },
        { id: "bibliotek", role: "name", label: "Navn" },
      ];
      const found = await computed(threeRules({ columns }), [
        ["Navn", "Kortnavn", ...Object.values(THREE)],
        ["Sentrum", "S", "Ja", "Ja", "Nei"],
        ["Vest", "V", "Nei", "Nei", "Nei"],
      ]);
      expect([found.ids, [...(found.outcome.assessment?.responses.names ?? [])]]).toEqual([
        ["S", "V"],
        ["Sentrum", "Vest"],
      ]);
      expect(found.problems).toEqual([]);
    },
    "«Nett» is a question's text and another's id: it is not counted for the other without a word": async () => {
      const found = await computed(libraryRules({ nett: "Har dere trådløst nett?", utlaan: "Nett", rom: THREE.rom }), [
        ["Bib", "Har dere trådløst nett?", "Nett", THREE.rom],
        ["a", "Ja", "Ja", "Nei"],
        ["b", "Nei", "Ja", "Nei"],
      ]);
      expect([found.counts, found.problems]).toEqual([[2, 1], ["column_uncertain"]]);
    },
  },
  "same-options-many-questions.xlsx (same_options_one.json; …_three.json)": {
    "the rules have one of two questions with the same options": async () => {
      const found = await computed(sameOptions([["barn", "Hva har dere til barn?"]]), [
        [
          "Bib",
          "Hva har dere til voksne? [Aviser]",
          "Hva har dere til voksne? [Bøker]",
          "Hva har dere til barn? [Aviser]",
          "Hva har dere til barn? [Bøker]",
        ],
        ["a", "Ja", "Ja", "Nei", "Nei"],
        ["b", "Nei", "Nei", "Ja", "Nei"],
      ]);
      expect(found.counts).toEqual([0, 1]);
      expect(found.problems).toEqual([]);
    },
    "both, in the other order than the rules, under the question alone": async () => {
      const rules = sameOptions([
        ["barn", "Hva har dere til barn?"],
        ["voksne", "Hva har dere til voksne?"],
      ]);
      const found = await computed(rules, [
        [
          "Bib",
          "Hva har dere til voksne? - Bøker",
          "Hva har dere til voksne? - Aviser",
          "Hva har dere til barn? - Bøker",
          "Hva har dere til barn? - Aviser",
        ],
        ["a", "Ja", "Ja", "Nei", "Ja"],
        ["b", "Nei", "Nei", "Ja", "Ja"],
      ]);
      expect(found.column("barn_antall")).toEqual([1, 2]);
      expect(found.column("voksne_antall")).toEqual([2, 0]);
    },
  },
  "one-typo-of-three.xlsx": {
    "a letter too few: the question is named, and the heading that was meant": async () => {
      const found = await computed(threeRules(), [
        ["Bib", THREE.laan, "Har dere møteom?", THREE.nett],
        ["a", "Ja", "Ja", "Ja"],
      ]);
      const [said = ""] = found.said("survey_not_found");
      expect([said.includes(THREE.rom), said.includes("«Har dere møteom?»")]).toEqual([true, true]);
    },
    "a column that is not there at all is named": async () => {
      const found = await computed(threeRules(), [
        ["Bib", THREE.laan, "Kommentar", THREE.nett],
        ["a", "Ja", "fint", "Ja"],
      ]);
      const texts = found.outcome.issues.flatMap(({ code }) => found.said(code)).join(" ");
      expect(texts).toContain(THREE.rom);
      expect(found.problems).not.toEqual([]);
    },
  },
  "34_header_cut40.xlsx, 17b_old_first.xlsx": {
    "headings cut at 31 characters": async () => {
      const long = {
        laan: "Har biblioteket deres utlån av bøker til privatpersoner?",
        nett: "Har biblioteket deres trådløst nett for alle som er innom?",
        rom: "Har dere møterom som hvem som helst kan låne gratis?",
      };
      const cut = Object.values(long).map((label) => label.slice(0, 31));
      const rows = [
        ["Bib", ...cut],
        ["a", "Ja", "Nei", "Ja"],
        ["b", "Nei", "Nei", "Nei"],
      ];
      const [asked = ""] = (await computed(libraryRules(long), rows)).said("survey_not_found");
      for (const label of Object.values(long)) expect(asked).toContain(label);
      const found = await computed(libraryRules(long), rows, { sheet: "Svar" });
      expect([found.counts, found.said("column_uncertain").length]).toEqual([[2, 0], 3]);
    },
    "two sheets of two years are asked about, and the one chosen is computed": async () => {
      const sheet = (name: string, answer: string) => ({ name, rows: [HEADING, ["a", answer, answer, answer]] });
      const sheets = [sheet("Svar 2022", "Nei"), sheet("Svar 2023", "Ja")];
      const found = await computed(threeRules(), sheets);
      expect(found.outcome.issues).toMatchObject([{ code: "survey_ambiguous", candidates: ["Svar 2022", "Svar 2023"] }]);
      expect((await computed(threeRules(), sheets, { sheet: "Svar 2023" })).counts).toEqual([3]);
    },
  },
};
