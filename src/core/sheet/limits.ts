/** What an Excel worksheet can hold; more of it makes a file that Excel repairs or refuses. */

/** Rows and columns of a worksheet. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** How many cells a sheet's rows may span together to be read: 8 bytes each. 100 000 × 69 is 7 million. */
export const mostCells = 1 << 24;

/** Characters of the text in one cell; Excel cuts what is longer. */
export const longestText = 32_767;

/** Characters of a sheet's name. */
export const longestSheetName = 31;

/** Characters shown where the pointer rests on a link. */
export const longestTip = 255;

/** Characters of a defined name's comment. */
export const longestComment = 255;
