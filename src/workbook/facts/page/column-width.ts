/** Room that Excel adds to a column on both sides of its text, in characters. */
const padding = 0.7109375;

/** The width of columns that say nothing of theirs, in characters. */
export const defaultWidth = 8.43;

/** The width that Excel stores for a column whose text is to be that many characters wide: the room on its sides is in it. */
export const storedWidth = (characters: number) => characters + padding;

/** A stored width in whole pixels, as Excel draws it with digits of 7 pixels, which its default font has (ECMA-376 part 1, 18.3.1.13). */
export const storedPixels = (stored: number) => Math.trunc(((256 * stored + Math.trunc(128 / 7)) / 256) * 7);

/** The width of a column in points whose text is to be that many characters wide. */
export const widthInPoints = (characters: number) => storedPixels(storedWidth(characters)) * 0.75;
