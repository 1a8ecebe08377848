import { fetchAhead } from "../ui/fetch-ahead.ts";
import { kept, type Kept } from "./keeping.ts";
import { fetchSample } from "./sample.ts";

/*
 * What the page shows first, asked for while the rest of the program is still on its way: a small script of its own, which the page loads
 * before the large one.
 */

fetchAhead();

/** The work that was left; null where there is none. */
export const lastWork: Promise<Kept | null> = kept().catch(() => null);

/** The sample, where no work was left. */
export const firstSample: Promise<Uint8Array | null> = lastWork.then((work) => (work === null ? fetchSample() : null)).catch(() => null);
