import { fold, foldCode, foldTight, headerParts, withoutNumbering, withoutTrailingNumber } from "../../../src/core/basics/fold.ts";

test("æ, ø and å fold to the same as their other spellings", () => {
  expect(["Drift av PC-miljøer", "DRIFT AV PC-MILJOEER", "drift av pc miljoer", "Drift av PC-miljo\u0308er"].map(fold)).toEqual(
    Array(4).fill("drift av pc miljor"),
  );
  expect(["Læring på", "Laering paa", "LARING PA", "Læring pa\u030a"].map(fold)).toEqual(Array(4).fill("laring pa"));
});

test("blanks of every kind, punctuation and invisible signs tell no texts apart", () => {
  expect(fold("\ufeff «Grønn\u00a0IKT»\r\n(2)? ")).toBe("gronn ikt 2");
  expect(fold("Robot\u00adisering")).toBe("robotisering");
  expect(foldTight("Back-up")).toBe(foldTight("backup"));
});

test("an id keeps its numbers apart, without leading zeros", () => {
  expect(["strategi_01", "STRATEGI 1", "strategi-01", "Strategi1"].map(foldCode)).toEqual(Array(4).fill("strategi 1"));
  expect(foldCode("q1_1")).not.toBe(foldCode("q11"));
  expect(foldCode("sky_10")).toBe("sky 10");
});

test("numbering in front of a text is no part of it", () => {
  for (const header of [
    "1.3 a) Robotisering",
    "Q12_3 Robotisering",
    "3. Robotisering",
    "b) Robotisering",
    "Spørsmål 4: Robotisering",
    "- Robotisering",
  ]) {
    expect(withoutNumbering(header)).toBe("Robotisering");
  }
  expect(withoutNumbering("3a Robotisering")).toBe("Robotisering");
  expect(withoutNumbering("Q3 I hvilken grad")).toBe("I hvilken grad");
  expect(withoutNumbering("Back-up")).toBe("Back-up");
  expect(withoutNumbering("e-post")).toBe("e-post");
});

test("a number behind a repeated header is no part of it", () => {
  for (const header of ["Andre områder2", "Andre områder.1", "Andre områder_2", "Andre områder (3)"]) {
    expect(withoutTrailingNumber(header)).toBe("Andre områder");
  }
});

test("a header falls into question and item; commas and hyphens inside words do not part it", () => {
  expect(headerParts("Hva omfatter strategien? - Robotisering")).toEqual(["Hva omfatter strategien", "Robotisering"]);
  expect(headerParts("strategi[SQ001]: Back-up")).toEqual(["strategi", "SQ001", "Back-up"]);
  expect(headerParts("Kompleks, individuell tjeneste")).toEqual(["Kompleks, individuell tjeneste"]);
  expect(headerParts("Q3\nChat og/eller e-post")).toEqual(["Q3", "Chat og/eller e-post"]);
  expect(headerParts("strategi_10 Robotisering")).toEqual(["strategi_10", "Robotisering"]);
});
