import { mountPane } from "../ui/mount.tsx";
import type { Host } from "../ui/host.ts";
import type { Pane } from "../ui/pane.ts";
import "../ui/pane.css";

/** Opens the task pane on its page. Throws when the page has no place for it. */
export function openTaskpane(host: Host): Pane {
  const element = document.getElementById("pane");
  if (!element) throw new Error("the page has no element with the id «pane»");
  return mountPane(host, element);
}
