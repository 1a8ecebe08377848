/** The languages the program speaks: Norwegian bokmål, which is its own, and English. */
export type Language = "nb" | "en";
export const languages: readonly Language[] = ["nb", "en"];
