/**
 * How large a request or its answer may be, in bytes of JSON. Excel on the web takes 5 MB; at a third of that there is room for what an
 * estimate does not see, and the user can stop between two requests without waiting long.
 */
export const requestBytes = 1_400_000;

/** Sheets whose first rows are asked for in one request. */
export const sheetsPerRequest = 10;

/** What a number format ("General",) and a value type ("Double",) of a cell cost in an answer. */
export const factBytes = 22;

/** The column from which on we keep, for the time of a run, what was in the cells that are written over. */
export const backupColumn = 1000;

/** What one call on a range costs in a request: the way to it, and what is said to it. */
export const callBytes = 470;
