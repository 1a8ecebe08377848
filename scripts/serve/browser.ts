/** What decides whether there is a browser to open, as `process` has it. */
export interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { readonly isTTY?: boolean | undefined };
}

/**
 * Whether someone sits before this program with a browser: it writes to a terminal, not in continuous integration nor over SSH, and on other
 * systems than Windows and macOS there is a display. BROWSER=none says no.
 */
export function hasBrowser({ platform, env, stdout }: Surroundings): boolean {
  const isSet = (name: string) => (env[name] ?? "") !== "";
  if (stdout.isTTY !== true || isSet("CI") || isSet("SSH_CONNECTION") || env["BROWSER"] === "none") return false;
  return platform === "win32" || platform === "darwin" || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("WSL_DISTRO_NAME");
}

/** Opens an address in the user's browser. That it cannot be done is no fault: the address is also printed. */
export async function openBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import("open");
    (await open(address)).on("error", () => undefined);
  } catch {
    // There is no browser that this system knows of.
  }
}
