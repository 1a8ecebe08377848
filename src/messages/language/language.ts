/** The languages of the program's texts: Norwegian bokmål, the default, and English. */
export type Language = "nb" | "en";
export const languages: readonly Language[] = ["nb", "en"];
