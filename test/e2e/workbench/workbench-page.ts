import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { BrowserContextOptions, Download, Page } from "playwright-core";
import { uiTexts } from "../../../src/messages/pane/ui-language.ts";
import { serveFolder } from "../../../scripts/serve/static-server.ts";
import { builtPage, hang, sharedBrowser } from "../services/services-client.ts";

/** How long a cell may take to hold what was typed once Enter is pressed, in milliseconds. */
const longestEntry = 50_000;

export interface Opening {
  /** Where below the server's root the workbench lies, without slashes around it. */
  readonly path?: string;
  readonly context?: BrowserContextOptions;
}

/** What the page shows its tests of itself. */
interface Shown {
  readonly grid: {
    memo(): unknown;
    sheets(): readonly { id: string; name: string }[];
    cell(sheet: string, row: number, column: number): { value: unknown; formula: string | null };
    selected(): { sheet: string; row: number; column: number } | null;
    select(place: { sheet: string; row: number; column: number }): Promise<void>;
    calculated(): Promise<void>;
  };
  readonly view: { focus(): void; boxOf(area: object): { left: number; top: number; width: number; height: number } };
}

/** The workbench in a browser, from a folder that has just been built. */
export class WorkbenchPage {
  readonly page: Page;
  readonly origin: string;
  /** Every address that the page has asked for. */
  readonly requests: string[] = [];
  readonly errors: string[] = [];
  /** What the page's security rule has refused; the page that closes with any fails its tests. */
  readonly refused: string[] = [];
  /** The kinds of the browser's own questions that were asked. */
  readonly dialogs: string[] = [];
  /** Whether they are answered with yes. */
  saysYes = true;
  /** Takes the server away, as when the network is. */
  readonly endServer: () => Promise<void>;
  readonly #close: () => Promise<void>;

  private constructor(page: Page, origin: string, endServer: () => Promise<void>, close: () => Promise<void>) {
    this.page = page;
    this.origin = origin;
    this.endServer = endServer;
    this.#close = close;
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    // While someone listens, no dialog of the system's own is opened; to begin with it takes the browser a moment.
    page.on("filechooser", () => undefined);
    page.on("dialog", (dialog) => {
      this.dialogs.push(dialog.type());
      void (this.saysYes ? dialog.accept() : dialog.dismiss());
    });
  }

  /** Serves the built workbench and opens it; resolves when the sample is open. */
  static async open({ path = "", context = { viewport: { width: 1500, height: 900 } } }: Opening = {}): Promise<WorkbenchPage> {
    const root = mkdtempSync(join(tmpdir(), "workbench-"));
    const at = join(root, path === "" ? "." : dirname(path));
    mkdirSync(at, { recursive: true });
    symlinkSync(await builtPage("workbench"), join(at, path === "" ? "workbench" : basename(path)), "dir");
    const server = await serveFolder(path === "" ? join(root, "workbench") : root);
    const browser = await sharedBrowser();
    const page = await browser.newPage({ permissions: ["clipboard-read", "clipboard-write"], ...context });
    page.setDefaultTimeout(hang);
    const opened = new WorkbenchPage(page, `${server.address}${path === "" ? "" : `${path}/`}`, server.close, async () => {
      await browser.close();
      await server.close();
      rmSync(root, { recursive: true });
    });
    await page.exposeFunction("tellRefused", (what: string) => opened.refused.push(what));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) => {
        const shown = window as unknown as { tellRefused: (what: string) => void };
        shown.tellRefused(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
      });
    });
    await opened.goto();
    return opened;
  }

  async goto(): Promise<void> {
    await this.page.goto(this.origin);
    await this.ready();
  }

  /** Loads the page anew, as the user does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Waits until a workbook is open and its answers are read. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => "workbench" in window);
    await this.page.locator("#compute").waitFor();
    await this.page.waitForFunction(() => (document.querySelector("#tab-data .tab-standing")?.textContent ?? "").trim() !== "");
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.getByRole("button", { name: "Åpne" }).click()]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await this.page.locator(".file-name", { hasText: new RegExp(`^${name.replaceAll(".", "\\.").replace(/\.csv$/, ".xlsx")}$`) }).waitFor();
  }

  /** Presses Beregn and waits until the results are written and seen. */
  async compute(): Promise<void> {
    await this.ready();
    const before = await this.page.evaluateHandle(() => (window as unknown as { workbench: Shown }).workbench.grid.memo());
    await this.page.getByText("Beregn", { exact: true }).click();
    await this.page.waitForFunction((memo) => (window as unknown as { workbench: Shown }).workbench.grid.memo() !== memo, before);
    await this.ready();
  }

  /** Goes to a cell, which has the keyboard then. */
  async go(sheet: string, row: number, column: number): Promise<void> {
    await this.page.evaluate(
      async (place) => {
        const { grid, view } = (window as unknown as { workbench: Shown }).workbench;
        await grid.select(place);
        view.focus();
      },
      { sheet, row, column },
    );
    await this.seated(sheet, row, column);
  }

  /** Clicks a cell of the active sheet, which must be seen, with the mouse. */
  async click(row: number, column: number): Promise<void> {
    const at = await this.page.evaluate(
      ([r, c]) => {
        const { view } = (window as unknown as { workbench: Shown }).workbench;
        const corner = document.getElementById("grid")?.getBoundingClientRect();
        const { left, top, width, height } = view.boxOf({ row: r, column: c, lastRow: r, lastColumn: c });
        return { x: left + (corner?.left ?? 0) + Math.min(width / 2, 60), y: top + (corner?.top ?? 0) + height / 2 };
      },
      [row, column] as const,
    );
    await this.page.mouse.click(at.x, at.y);
  }

  /** Waits until this cell is selected and the grid has the keyboard. */
  async seated(sheet: string, row: number, column: number): Promise<void> {
    await this.page.waitForFunction(
      (place) => {
        const { grid } = (window as unknown as { workbench: Shown }).workbench;
        const at = grid.selected();
        const hasKeyboard = document.getElementById("sheet")?.contains(document.activeElement) ?? false;
        return hasKeyboard && at?.sheet === place.sheet && at.row === place.row && at.column === place.column;
      },
      { sheet, row, column },
    );
    await this.frames(10);
  }

  /** Waits until so many frames are drawn: what the engine does a little later is done by then, however slow the machine. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate(async (left) => {
      for (; left > 0; left--) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, count);
  }

  /** Waits until nothing is being loaded and nothing moves. */
  async still(): Promise<void> {
    const { loading } = uiTexts("nb").frame;
    await this.page.waitForFunction((text) => ![...document.querySelectorAll("p")].some((one) => one.textContent === text), loading);
    await this.frames(2);
    await this.page.evaluate(async () => {
      const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
    });
  }

  /**
   * Types something new into a cell with real keys, and waits until it stands there and formulas have their values. Throws when it has not
   * come to stand there, and closes the editor, so that the tests that follow are not about the same text.
   */
  async type(sheet: string, row: number, column: number, text: string): Promise<void> {
    const held = async () => JSON.stringify(await this.#cell(sheet, row, column));
    await this.go(sheet, row, column);
    const before = await held();
    await this.page.keyboard.type(text, { delay: 5 });
    await this.page.keyboard.press("Enter");
    if ((await this.until(held, (now) => now !== before, longestEntry)) === before) {
      const focus = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? "nothing");
      for (let press = 0; press < 2; press++) await this.page.keyboard.press("Escape");
      throw new Error(`«${text}» was typed, and the cell still holds ${before}; the keyboard is at ${focus}`);
    }
    await this.page.evaluate(() => (window as unknown as { workbench: Shown }).workbench.grid.calculated());
  }

  /** Asks until the answer is right, and gives it; the last one when it hangs. */
  async until<Answer>(ask: () => Promise<Answer>, isRight: (answer: Answer) => boolean, longest = hang): Promise<Answer> {
    const end = performance.now() + longest;
    for (;;) {
      const answer = await ask();
      if (isRight(answer) || performance.now() > end) return answer;
      await this.frames(3);
    }
  }

  /** What a cell holds when it has come to hold what is expected, or when it hangs. */
  whenIs(expected: unknown, sheet: string, row: number, column: number): Promise<unknown> {
    return this.until(
      () => this.value(sheet, row, column),
      (value) => value === expected,
    );
  }

  /** What a cell holds. */
  async value(sheet: string, row: number, column: number): Promise<unknown> {
    return (await this.#cell(sheet, row, column)).value;
  }

  /** The formula of a cell, in the engine's own way; null where there is none. */
  async formula(sheet: string, row: number, column: number): Promise<string | null> {
    return (await this.#cell(sheet, row, column)).formula;
  }

  #cell(sheet: string, row: number, column: number) {
    return this.page.evaluate(
      ([name, r, c]) => {
        const { grid } = (window as unknown as { workbench: Shown }).workbench;
        const id = grid.sheets().find((one) => one.name === name)?.id ?? "";
        return grid.cell(id, r, c);
      },
      [sheet, row, column] as const,
    );
  }

  /** What the cells of a column hold, from one row to another; an empty text is nothing. */
  values(sheet: string, first: number, last: number, column: number): Promise<unknown[]> {
    return this.page.evaluate(
      ([name, from, to, at]) => {
        const { grid } = (window as unknown as { workbench: Shown }).workbench;
        const id = grid.sheets().find((one) => one.name === name)?.id ?? "";
        return Array.from({ length: to - from + 1 }, (_, index) => {
          const { value } = grid.cell(id, from + index, at);
          return value === "" ? null : value;
        });
      },
      [sheet, first, last, column] as const,
    );
  }

  async save(): Promise<Uint8Array> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "Lagre", exact: true }).click(),
    ]);
    return bytesOf(download);
  }

  /** Closes the page. Throws where its security rule has refused anything. */
  async close(): Promise<void> {
    await this.#close();
    if (this.refused.length > 0) throw new Error(`The security rule of the page refused:\n${this.refused.join("\n")}`);
  }
}

/** What the page has given the user as a file. */
export async function bytesOf(download: Download): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer); // a stream of bytes
  return new Uint8Array(Buffer.concat(pieces));
}
