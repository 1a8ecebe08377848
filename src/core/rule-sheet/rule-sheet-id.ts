/** The id of the sheet of rules among the program's own sheets. */
export const RULE_SHEET = "regler";
