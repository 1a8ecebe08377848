import { fetchAhead } from "../ui/pane/fetch-ahead.ts";
import { kept, type Kept } from "./session/keeping.ts";
import { fetchSample } from "./session/sample.ts";

/*
 * What the page shows first, asked for while the rest of the program is still on its way: a small script of its own, which the page loads
 * before the large one.
 */

fetchAhead();
makeReadyToDraw();

/** The work that was left; null where there is none. */
export const lastWork: Promise<Kept | null> = kept().catch(() => null);

/** The sample, where no work was left. */
export const firstSample: Promise<Uint8Array | null> = lastWork.then((work) => (work === null ? fetchSample() : null)).catch(() => null);

/** A browser's first drawing and its first measuring of text take it a while: it is idle now, and will not be when the grid is drawn. */
function makeReadyToDraw(): void {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.font = "11pt Calibri, Arial, sans-serif";
  pen.fillText(String(pen.measureText("0").width), 0, 0);
}
