import metadata from "functions-metadata";

/** The functions as Excel shows them: the build reads this from the comments in `functions.ts`. */
export const describedFunctions = metadata.functions;

/** What the functions are called, in capitals. */
export const cellFunctionNames: ReadonlySet<string> = new Set(describedFunctions.map(({ name }) => name));
