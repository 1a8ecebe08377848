import { loadRuleSet, type LoadedRuleSet } from "../../src/core/load-rule-set.ts";
import { ruleSetIssueText } from "../../src/messages/rule-set/rule-set-language.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { builtInRegisters } from "../../src/rulesets/index.ts";
import { describeFiles, sharedJson } from "../case-files.ts";

/** Each file's fault: the part that is named, and what would be right, in one message. */
const REFUSED: Readonly<Record<string, readonly [where: string, says: string]>> = {
  "rulesets/bad_answer_case": ["indicators.dii.points", "«yes» er ikke blant svarene på spørsmålet: Yes, No, Don't know. Mente du «Yes»?"],
  "rulesets/bands_of_text": ["groupings.storrelse", "Gi den rollen «number», eller bruk grupper."],
  "rulesets/bands_unsorted": ["groupings.storrelse", "nedre grenser må stige: 250, 50, 10."],
  "rulesets/cond_group_typo": ["tables.b", "kan ikke være «s-50». Mulige verdier: s10, s50, s250. Mente du «s50»?"],
  "rulesets/cond_score_9": ["tables.b", "kan ikke være «9». Mulige verdier: 0, 1, 2, 3."],
  "rulesets/cyc_nominal": ["nominals.a", "har en sirkelreferanse: nominals.a → nominals.b → nominals.a."],
  "rulesets/group_id_twice": ["groupings.minst_hoy", "id-en «lav» er brukt to ganger."],
  "rulesets/group_overlap": ["groupings.minst_hoy", "verdien «1» er i flere grupper: «Low», «High»."],
  "rulesets/id_upper": ["items.Q1.id", "Bruk bokstavene a–z, tall og «_»"],
  "rulesets/item_twice": ["indicators.dii", "«sky» står to ganger"],
  "rulesets/reg_unknown": ["unit.register", "registeret «skoler» finnes ikke. Det som følger med, er «kommuner-2018»."],
  "rulesets/same_label": ["items.internett_ansatte", "«internett_ansatte», «spesialist» har samme tekst eller alias"],
  "rulesets/shares_unsorted": ["indicators.dii", "andelene 75, 50 må stige"],
  "rulesets/two_id_columns": ["columns", "flere kolonner har rollen «id»: «orgnr», «navn»."],
  "label-u0001-indicator.label": ["indicators.strategi.label", "(U+0001)"],
  "label-u0001-table.title": ["tables.har-strategi.title", "(U+0001)"],
  "label-u0001-unit.plural": ["unit.plural", "(U+0001)"],
};

/** What is wrong with a rule set, as the reader sees it: the part and the sentence. */
function faultsOf(loaded: LoadedRuleSet): readonly (readonly [string, string])[] {
  if (loaded.kind === "format") return loaded.faults.map(({ path, message }) => [path, message]);
  return loaded.kind === "sound" ? [] : loaded.issues.map((issue) => [issue.where, ruleSetIssueText(issue, "nb")]);
}

describeFiles(`rule sets that cannot be right (${Object.keys(REFUSED).length} files)`, () => {
  test.each(Object.entries(REFUSED))("%s is refused in one message, with the part and what would be right", (file, [where, says]) => {
    const faults = faultsOf(loadRuleSet(sharedJson(`cases/${file}.json`), formatTexts("nb"), builtInRegisters));
    expect(faults).toEqual([[where, expect.stringContaining(says)]]);
  });

  test("no key at all, and points below 0, can be right, and are accepted", () => {
    for (const file of ["noid", "neg_points"])
      expect(loadRuleSet(sharedJson(`cases/rulesets/${file}.json`), formatTexts("nb"), builtInRegisters)).toMatchObject({ kind: "sound" });
  });
});
