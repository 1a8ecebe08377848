/** The errors that a Norwegian Excel shows by another code; the others, such as #DIV/0!, are the same in both languages. */
const norwegianCodes: ReadonlyMap<string, string> = new Map([
  ["#VALUE!", "#VERDI!"],
  ["#N/A", "#I/T"],
  ["#NAME?", "#NAVN?"],
]);

const englishCodes: ReadonlyMap<string, string> = new Map([...norwegianCodes].map(([english, norwegian]) => [norwegian, english]));

/** An error as a Norwegian Excel shows it: #VALUE! → #VERDI!. Any other text stays as it is. */
export const norwegianCode = (code: string): string => norwegianCodes.get(code) ?? code;

const english = /#(?:VALUE!|N\/A|NAME\?)/gi;
const norwegian = /#(?:VERDI!|I\/T|NAVN\?)/gi;

/** The part of a formula with its error values as a Norwegian Excel shows them. */
export const withNorwegianCodes = (part: string): string => part.replace(english, (code) => norwegianCode(code.toUpperCase()));

/** The same with the codes of the English form. */
export const withEnglishCodes = (part: string): string => part.replace(norwegian, (code) => englishCodes.get(code.toUpperCase()) ?? code);
