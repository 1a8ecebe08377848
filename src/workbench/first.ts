import { fetchAhead } from "../ui/pane/fetch-ahead.ts";
import { loadWork, type StoredWork } from "./session/stored-work.ts";
import { fetchSample } from "./session/sample.ts";

/*
 * Fetches what the page shows first while the large script is still loading: a small script of its own, which the page loads before it.
 */

fetchAhead();
warmUpDrawing();

/** The work of the last visit; null where there is none. */
export const lastWork: Promise<StoredWork | null> = loadWork().catch(() => null);

/** The sample, where there is no work of a last visit. */
export const firstSample: Promise<Uint8Array | null> = lastWork.then((work) => (work === null ? fetchSample() : null)).catch(() => null);

/** Draws and measures a first text: the browser is slow at that the first time, and idle now. */
function warmUpDrawing(): void {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.font = "11pt Calibri, Arial, sans-serif";
  context.fillText(String(context.measureText("0").width), 0, 0);
}
