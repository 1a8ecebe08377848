import { createDarkTheme, createLightTheme, type BrandVariants } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import type { Theme } from "../pane/state/host.ts";

/** Excel's green, from dark to light. */
const green: BrandVariants = {
  10: "#04140a",
  20: "#0a2415",
  30: "#0c3a20",
  40: "#0d4829",
  50: "#0d5630",
  60: "#0e6236",
  70: "#0f703b",
  80: "#107c41",
  90: "#2a8c55",
  100: "#3f9c68",
  110: "#57ad7d",
  120: "#72be93",
  130: "#8fceaa",
  140: "#addec1",
  150: "#cceed9",
  160: "#e8f8ee",
};

const makeTheme = {
  light: () => createLightTheme(green),
  // Text in the brand's colour needs a lighter step on a dark background.
  dark: () => ({
    ...createDarkTheme(green),
    colorBrandForeground1: green[120],
    colorBrandForegroundLink: green[120],
    colorCompoundBrandForeground1: green[120],
    colorCompoundBrandStroke: green[110],
    colorCompoundBrandBackground: green[110],
  }),
};

/** Each theme is made at its first use, since it has hundreds of colours and mostly one is enough; Fluent recognises it by identity. */
const made: Partial<Record<Theme, ReturnType<typeof createLightTheme>>> = {};

/** Applies the host's theme to the page and Fluent's controls. */
export function applyTheme(theme: Theme): void {
  setTheme((made[theme] ??= makeTheme[theme]()));
  document.documentElement.dataset["theme"] = theme;
}
