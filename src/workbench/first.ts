import { fetchAhead } from "../ui/pane/fetch-ahead.ts";
import { narrow } from "./page/narrow.ts";
import { readFirstFile, type FirstFile } from "./session/first-file.ts";
import { loadPreferences } from "./session/preferences.ts";

/*
 * Fetches and reads what the page shows first while the large script is still loading: a small script of its own, which the page loads before it.
 */

document.body.classList.toggle("pane-hidden", narrow.matches);
document.documentElement.dataset["theme"] = loadPreferences().value.theme;
fetchAhead();
warmUpDrawing();

/** What is opened first. */
export const firstFile: Promise<FirstFile | null> = readFirstFile();

/** Draws and measures a first text: the browser is slow at that the first time, and idle now. */
function warmUpDrawing(): void {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.font = "11pt Calibri, Arial, sans-serif";
  context.fillText(String(context.measureText("0").width), 0, 0);
}
