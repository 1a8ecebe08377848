import { readFileSync } from "node:fs";

/** A score is one digit, which axe does not look at: its contrast is computed here (WCAG 2.2, 1.4.3). */
const css = readFileSync("src/ui/styles/tokens.css", "utf8");

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colours of a score in each theme that sets them, in the order of the style sheet. */
const coloursOf = (name: string) => [...css.matchAll(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`, "g"))].map(([, colour = ""]) => colour);

test.each([0, 1, 2, 3, 4])("score %i can be read on its colour, in light and dark", (score) => {
  const [grounds, letters] = [coloursOf(`score-${score}`), coloursOf(`on-score-${score}`)];
  expect(grounds).toHaveLength(2);
  expect(letters).toHaveLength(2);
  grounds.forEach((ground, theme) => {
    expect(contrast(ground, letters[theme] ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});
