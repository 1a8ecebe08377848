import { describedFunctions } from "../../../src/cell-functions/described.ts";
import { isNamedFunction, namedFunction } from "../../../src/core/functions/named-functions.ts";

const described = (name: string) => {
  const found = describedFunctions.find((one) => one.name === name);
  if (!found) throw new Error(`there is no function ${name}`);
  return found;
};

test("a name calls its function with the arguments that it gets, in the function's own order", () => {
  expect(namedFunction(described("PRIORITERING"), "DIGI_X")).toBe("=LAMBDA(strategi,prosjekter,DIGI_X.PRIORITERING(strategi,prosjekter))");
});

test("an argument that is left out is left out of the call", () => {
  expect(namedFunction(described("INTERNE"), "DIGI_X")).toBe(
    "=LAMBDA(funksjoner,[vis],IF(ISOMITTED(vis),DIGI_X.INTERNE(funksjoner),DIGI_X.INTERNE(funksjoner,vis)))",
  );
});

test("a parameter that may be repeated is so as often as a name can say", () => {
  const formula = namedFunction(described("INDIKATOR"), "DIGI_X");
  expect(formula).toContain("DIGI_X.INDIKATOR(navn)");
  expect(formula).toContain("DIGI_X.INDIKATOR(navn,områder_1,områder_2,områder_3)");
  expect(formula).toMatch(/^=LAMBDA\(navn,\[områder_1\],\[områder_2\],\[områder_3\],\[områder_4\],\[områder_5\],\[områder_6\],IF\(/);
});

test("no parameter reads as a cell, in either style of addresses", () => {
  const parameters = ["a1", "ab12", "r", "c", "R1C1", "c3", "tall", "rad"].map((name) => ({ name }));
  expect(namedFunction({ name: "F", description: "", parameters }, "DIGI_X")).toBe(
    "=LAMBDA(a1_,ab12_,r_,c_,R1C1_,c3_,tall,rad,DIGI_X.F(a1_,ab12_,r_,c_,R1C1_,c3_,tall,rad))",
  );
});

test.each(describedFunctions.map(({ name }) => name))(
  "%s is known again by any prefix and spelling, and not when it is changed",
  (name) => {
    const one = described(name);
    const formula = namedFunction(one, "DIGI_TEST");
    expect(isNamedFunction(formula, one)).toBe(true);
    expect(isNamedFunction(formula.replaceAll("DIGI_TEST.", "_xldudf_DIGI_ANNEN_"), one)).toBe(true);
    expect(isNamedFunction(formula.replace("=LAMBDA(", "=_xlfn.LAMBDA( ").replaceAll(",", ", "), one)).toBe(true);
    expect(isNamedFunction(formula.replace(/\)$/, "*2)"), one)).toBe(false);
    expect(isNamedFunction(formula.replaceAll("DIGI_TEST", "CONTOSO"), one)).toBe(false);
    expect(isNamedFunction("=Ark1!$A$1", one)).toBe(false);
    expect(formula.length).toBeLessThan(8192);
  },
);
