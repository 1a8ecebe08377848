/** How many rows at the top of a sheet tell what it is: whether it holds anything, which row is its header, how a file's columns are separated. */
export const FIRST_ROWS = 60;
