/** One place where the add-in is installed from. Excel keeps environments apart by id, so one workbook can try a new version beside the old. */
export interface Environment {
  readonly name: "production" | "test" | "development";
  readonly id: string;
  /** After the add-in's name; "" in production. */
  readonly suffix: string;
  /** Before every function's name: =DIGI_DEV.PRIORITERING(…); null for the plain name. Two environments with plain names would clash. */
  readonly namespace: string | null;
}

export const environments: Readonly<Record<Environment["name"], Environment>> = {
  production: { name: "production", id: "fba75ae5-bf68-42c1-b44d-277a1b21cdec", suffix: "", namespace: null },
  test: { name: "test", id: "8d407ad2-7d60-4ec4-9fbd-9c3eb3c82cd0", suffix: " (test)", namespace: "DIGI_TEST" },
  development: { name: "development", id: "61bbc549-a6cc-4ee3-964a-26456d1bb1e3", suffix: " (utvikling)", namespace: "DIGI_DEV" },
};

/** Where `npm run serve` serves the add-in. */
export const developmentUrl = "https://localhost:3000/";

/** A base URL with a slash at its end. Throws for one that Excel refuses: it must be https and have no query. */
export function baseUrlOf(text: string): string {
  const url = new URL(text);
  if (url.protocol !== "https:") throw new Error(`ADDIN_BASE_URL must begin with https://, but is ${text}`);
  if (url.search !== "" || url.hash !== "") throw new Error(`ADDIN_BASE_URL must end with a path, but is ${text}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
