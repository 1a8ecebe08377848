import { readdirSync, readFileSync } from "node:fs";

/** A formula that a document says can be typed beside the sample's answers, from row 5 on. */
export interface DocumentFormula {
  readonly document: string;
  /** As it stands there: with «;» between arguments. */
  readonly formula: string;
  /** The letters of the column where a run has written the same; null where the document names none. */
  readonly sameAs: string | null;
}

/** Every formula of README and the documents that can be typed as it stands; those with «…» in the place of arguments, and bare names, cannot. */
export function documentFormulas(): readonly DocumentFormula[] {
  const documents = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter((name) => name.endsWith(".md"));
  return documents.flatMap((document) => {
    const lines = readFileSync(document, "utf8").split("\n");
    return lines.flatMap((line) => {
      const sameAs = /\| ([A-Z]{1,3}) \|$/.exec(line)?.[1] ?? null;
      return [...line.matchAll(/`(=[A-ZÆØÅ]+\([^`…]*\))`/g)].map(([, formula = ""]) => ({ document, formula, sameAs }));
    });
  });
}
