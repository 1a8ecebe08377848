import type { Language } from "../../messages/language/language.ts";
import type { Theme } from "../../ui/pane/host.ts";
import { Store } from "../../ui/pane/store.ts";

interface Chosen {
  readonly theme: Theme;
  readonly language: Language;
}

export type Looks = Store<Chosen>;

const key = "digitaliseringsindikatorer.theme";

/** The page's looks: as chosen last, else as the system has it. */
export function loadLooks(): Looks {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const kept = localStorage.getItem(key);
  const theme = kept === "dark" || kept === "light" ? kept : prefersDark ? "dark" : "light";
  const looks: Looks = new Store<Chosen>({ theme, language: "nb" });
  looks.subscribe(() => {
    localStorage.setItem(key, looks.value.theme);
  });
  return looks;
}
