import fc from "fast-check";
import { ownColumnIdsOf, type DefinedName } from "../../../src/workbook/facts/own-names.ts";
import { formulas, namesAfterChanges as after, run, users } from "./names.ts";

test("carried out once more nothing changes, and no name of the user's ever does", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
  const runs = fc.array(fc.tuple(fc.constantFrom("Svar 2018", "Svar 2021"), ids, fc.integer({ min: 2, max: 6 })), {
    minLength: 1,
    maxLength: 4,
  });
  const own = fc.uniqueArray(fc.constantFrom("Indikator_a", "INDIKATOR_B", "Indikator_annet", "liste"), { maxLength: 3 });
  fc.assert(
    fc.property(own, runs, (mine, all) => {
      const theirs = mine.map((name) => users(name));
      let names: readonly DefinedName[] = theirs;
      for (const [sheet, wanted, column] of all) {
        const changes = run(sheet, wanted, column);
        names = after(names, changes);
        expect(formulas(after(names, changes))).toEqual(formulas(names));
        expect(new Map(ownColumnIdsOf(names, sheet))).toEqual(new Map(wanted.map((id, index) => [id, column + index])));
      }
      expect(names).toEqual(expect.arrayContaining([...theirs]));
    }),
  );
});
