/** Room that Excel adds to a column on both sides of its text, in characters. */
const padding = 0.7109375;

/** The width of columns that say nothing of theirs, in characters. */
export const defaultWidth = 8.43;

/** The width that Excel stores for a column whose text is to be that many characters wide. */
export const storedWidth = (characters: number) => characters + padding;

/** A stored width in pixels, with Excel's default font: 7 for each character, and 5 for the edges. */
export const widthInPixels = (stored: number) => stored * 7 + 5;

/** A stored width in points. */
export const widthInPoints = (stored: number) => widthInPixels(stored) * 0.75;
