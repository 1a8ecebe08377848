import { match } from "../../../src/core/match/match.ts";
import { sheetOf } from "../surveys.ts";
import { noCodes } from "./matched-rows.ts";
import { rulesOfItems } from "./rules-of-items.ts";

/** The item that a header is taken for because it resembles its text; null for none. */
function similarTo(header: string, labels: readonly (string | readonly string[])[]): string | null {
  const items = labels.map((texts, at) => {
    const [label = "", ...aliases] = typeof texts === "string" ? [texts] : texts;
    return { id: `i_${"abcdef".charAt(at)}`, label, aliases };
  });
  const sheet = sheetOf([["nummer", header], ["01", "Ja"]]); // prettier-ignore
  const found = match(sheet, noCodes, rulesOfItems(items), null).columns.find(({ column }) => column === 1);
  return found?.reason === "label_similar" ? found.item : null;
}

/*
 * The likeness of two texts of n letters without a pair of letters twice is the share of n − 1 pairs that both have. Another letter at an
 * end takes one pair away, another letter inside two.
 */
/** No pair of letters stands twice. */
const LETTERS = "bcdfghjklmnpqrstvwxzyiuebfcgdhk";
const text = (length: number) => LETTERS.slice(0, length);
const withLast = (letters: string) => `${letters.slice(0, -1)}ø`;
const withFirst = (letters: string) => `ø${letters.slice(1)}`;
const withInner = (letters: string, at = 8) => `${letters.slice(0, at)}ø${letters.slice(at + 1)}`;

describe("a header is taken for an item of nearly its text", () => {
  test("where 85 of a hundred pairs of letters are the same, and no fewer", () => {
    const label = text(21);
    expect(similarTo(withInner(withLast(label)), [label])).toBe("i_a"); // 17 of 20 pairs
    expect(similarTo(withFirst(withInner(withLast(label))), [label])).toBeNull(); // 16 of 20
    // 25 of the header's 29 pairs, of the item's 30: 50 of 59, which is 0.847
    expect(similarTo(withInner(withInner(text(30)), 20), [text(31)])).toBeNull();
  });

  test("where the next item is at least 8 of a hundred pairs less like it", () => {
    const lead = (length: number) => {
      const header = text(length);
      // One pair apart from the first item, three from the second.
      return similarTo(header, [withLast(header), withFirst(withInner(header))]);
    };
    expect(lead(25)).toBe("i_a"); // 23 and 21 of 24 pairs: 0.083 apart
    expect(lead(27)).toBeNull(); // 25 and 23 of 26: 0.077
  });

  test("where it has six letters, and not where it has five", () => {
    expect(similarTo("gjensy", ["gjensyn"])).toBe("i_a");
    expect(similarTo("gjens", ["gjensy"])).toBeNull();
  });

  test("by one of the texts that the item has, whichever is most like it", () => {
    expect(similarTo("Sykkelparkring", [["Gangfelt", "Sykkelparkering"]])).toBe("i_a");
    expect(similarTo("Sykkelparkring", ["Gangfelt", "Sykkelparkering"])).toBe("i_b");
  });

  test("with the numbering in front of it left out", () => {
    expect(similarTo("3. Sykkelparkring", ["Sykkelparkering"])).toBe("i_a");
  });

  test.each([
    ["numbers", "Antall sykler de siste 12 månedene", "Antall sykler de siste 6 månedene"],
    ["a negation", "Kommunen har ikke sykkelplan nå", "Kommunen har sykkelplan nå"],
    ["an English negation", "The town has not a cycling plan now", "The town has a cycling plan now"],
  ])("and not where %s are not the same", (_, header, label) => {
    expect(similarTo(header, [label])).toBeNull();
  });

  test("and so where the same numbers and negations are in both", () => {
    expect(similarTo("Antall sykler de siste 12 måndene", ["Antall sykler de siste 12 månedene"])).toBe("i_a");
    expect(similarTo("Kommunen har ikke sykkelpln", ["Kommunen har ikke sykkelplan"])).toBe("i_a");
    // One of the item's texts has them.
    expect(similarTo("Antall sykler de siste 12 måndene", [["Antall sykler de siste 6 månedene", "Antall sykler de siste 12 månedene"]])).toBe("i_a"); // prettier-ignore
  });
});

describe("a header cut short is taken for the item that begins so", () => {
  const label = "Hvor mange kilometer sykkelfelt er det i byen, alle veier medregnet?";

  test("where it has 20 letters, and not where it has 19", () => {
    expect(similarTo("Hvor mange kilometer sy", [label])).toBe("i_a"); // 20 letters and three blanks
    expect(similarTo("Hvor mange kilometer s", [label])).toBeNull();
  });

  test("and not where two items begin so", () => {
    expect(similarTo("Hvor mange kilometer sykkel", [label, "Hvor mange kilometer sykkelvei er det i byen, alle bydeler medregnet?"])).toBeNull(); // prettier-ignore
  });

  test("and not where it stands elsewhere in the text", () => {
    expect(similarTo("kilometer sykkelfelt er det i", [label])).toBeNull();
  });
});
