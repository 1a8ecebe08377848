import type { Language } from "../../messages/language/language.ts";
import type { Theme } from "../../ui/pane/state/host.ts";
import { Store } from "../../ui/pane/state/store.ts";

interface PreferenceValues {
  readonly theme: Theme;
  readonly language: Language;
}

export type Preferences = Store<PreferenceValues>;

const key = "digitaliseringsindikatorer.theme";

/** The page's theme and language: the theme chosen last, else the system's; Norwegian bokmål. */
export function loadPreferences(): Preferences {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const stored = localStorage.getItem(key);
  const theme = stored === "dark" || stored === "light" ? stored : prefersDark ? "dark" : "light";
  const preferences: Preferences = new Store<PreferenceValues>({ theme, language: "nb" });
  preferences.subscribe(() => {
    localStorage.setItem(key, preferences.value.theme);
  });
  return preferences;
}

/** Removes the stored preferences, and nothing else that pages of this address have stored. */
export function forgetPreferences(): void {
  localStorage.removeItem(key);
}
