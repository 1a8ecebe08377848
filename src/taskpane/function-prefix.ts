import { functionPrefix } from "../core/functions/own-calls.ts";

/**
 * What stands before our functions' names in this Excel: the manifest says it in the address of the page. null for the plain names, or where there
 * is no page.
 */
export function prefixInForce(page: { readonly search: string } | undefined = pageInForce()): string | null {
  const prefix = new URLSearchParams(page?.search ?? "").get("namespace");
  return prefix !== null && new RegExp(`^${functionPrefix}$`).test(prefix) ? prefix : null;
}

const pageInForce = () => (globalThis as { readonly location?: Location }).location;
