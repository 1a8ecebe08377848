/** How wide a bold letter of Norwegian text is on average, in the digits that column widths count. */
export const boldWidth = 1.03;
