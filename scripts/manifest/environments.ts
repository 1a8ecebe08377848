import { functionPrefix } from "../../src/core/functions/own-calls.ts";

/** One place where the add-in is installed from. Excel keeps environments apart by id, so one workbook can try a new version beside the old. */
export interface Environment {
  readonly name: "production" | "test" | "development";
  readonly id: string;
  /** After the add-in's name; "" in production. */
  readonly suffix: string;
  /**
   * Before every function's name, as in =DIGI_TEST.PRIORITERING(…); null for the plain name. Two add-ins with plain names clash in one Excel:
   * who has both the deployed one and the one for development needs ADDIN_NAMESPACE for one of them.
   */
  readonly namespace: string | null;
}

export const environments: Readonly<Record<Environment["name"], Environment>> = {
  production: { name: "production", id: "fba75ae5-bf68-42c1-b44d-277a1b21cdec", suffix: "", namespace: null },
  test: { name: "test", id: "8d407ad2-7d60-4ec4-9fbd-9c3eb3c82cd0", suffix: " (test)", namespace: "DIGI_TEST" },
  development: { name: "development", id: "61bbc549-a6cc-4ee3-964a-26456d1bb1e3", suffix: " (utvikling)", namespace: null },
};

/** Where `npm run dev-server` serves the add-in. */
export const developmentUrl = "https://localhost:3000/";

/** A base URL with a slash at its end. Throws for one that Excel refuses: it must be https and have no query. */
export function baseUrlOf(text: string): string {
  const url = new URL(text);
  if (url.protocol !== "https:") throw new Error(`ADDIN_BASE_URL must begin with https://, but is ${text}`);
  if (url.search !== "" || url.hash !== "") throw new Error(`ADDIN_BASE_URL must end with a path, but is ${text}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The environment with another namespace: the value of ADDIN_NAMESPACE. Throws for one that Excel or the «Frys til verdier» command would not know. */
export function withNamespace(environment: Environment, namespace: string | undefined): Environment {
  if (namespace === undefined) return environment;
  if (namespace.length > 32 || !new RegExp(`^${functionPrefix}$`).test(namespace)) {
    throw new Error(`ADDIN_NAMESPACE must be DIGI_ followed by letters, digits or _, at most 32 characters in all, but is «${namespace}»`);
  }
  return { ...environment, namespace };
}
