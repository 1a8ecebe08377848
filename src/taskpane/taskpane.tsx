import { mountPane } from "../ui/frame/mount.tsx";
import type { Host } from "../ui/pane/state/host.ts";
import type { Pane } from "../ui/pane/pane.ts";
import "../ui/pane.css";

/** Opens the task pane on its page. Throws when the page has no place for it. */
export function openTaskpane(host: Host): Pane {
  const element = document.getElementById("pane");
  if (!element) throw new Error("the page has no element with the id «pane»");
  return mountPane(host, element);
}
