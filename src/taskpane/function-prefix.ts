/**
 * What a manifest may put before the functions' names, as the source of a regular expression: `DIGI_TEST` in `=DIGI_TEST.PRIORITERING(…)`.
 * Formulas with another prefix belong to another add-in.
 */
export const functionPrefix = "DIGI_[A-Za-z0-9_]+";
