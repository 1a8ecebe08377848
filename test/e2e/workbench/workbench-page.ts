import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";

interface Scripts {
  readonly buildWorkbench: () => Promise<string>;
  readonly serve: (folder: string) => Promise<{ address(): AddressInfo; close(): void }>;
}

/** What the page shows its tests of itself. */
interface Shown {
  readonly grid: {
    memo(): unknown;
    sheets(): readonly { id: string; name: string }[];
    cell(sheet: string, row: number, column: number): { value: unknown; formula: string | null };
    select(place: { sheet: string; row: number; column: number }): Promise<void>;
    calculated(): Promise<void>;
  };
  readonly view: { focus(): void };
}

/** The workbench in a browser, from a folder that has just been built. */
export class WorkbenchPage {
  readonly page: Page;
  readonly origin: string;
  /** Every address that the page has asked for. */
  readonly requests: string[] = [];
  readonly errors: string[] = [];
  readonly #close: () => Promise<void>;

  private constructor(page: Page, origin: string, close: () => Promise<void>) {
    this.page = page;
    this.origin = origin;
    this.#close = close;
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    page.on("dialog", (dialog) => void dialog.accept());
  }

  /** Builds, serves below a folder name and opens; resolves when the sample is open. */
  static async open(): Promise<WorkbenchPage> {
    const building = "../../../scripts/build-workbench.mjs";
    const serving = "../../../scripts/serve-workbench.mjs";
    const { buildWorkbench } = (await import(building)) as Scripts; // both are plain scripts without types
    const { serve } = (await import(serving)) as Scripts;
    const server = await serve(await buildWorkbench());
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    const origin = `http://127.0.0.1:${server.address().port}`;
    const opened = new WorkbenchPage(page, origin, async () => {
      await browser.close();
      server.close();
    });
    await opened.goto();
    return opened;
  }

  async goto(): Promise<void> {
    await this.page.goto(`${this.origin}/`);
    await this.page.waitForFunction(() => "workbench" in window);
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.getByRole("button", { name: "Åpne" }).click()]);
    await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await this.page.locator(".file-name", { hasText: new RegExp(`^${name.replaceAll(".", "\\.").replace(/\.csv$/, ".xlsx")}$`) }).waitFor();
    await this.page.locator(".standing, .pane").first().waitFor();
  }

  /** Presses Beregn and waits until the results are written; resolves to the milliseconds it took. */
  async compute(): Promise<number> {
    await this.page.waitForTimeout(600);
    const before = await this.page.evaluate(() => (window as unknown as { workbench: Shown }).workbench.grid.memo() === null);
    const start = Date.now();
    await this.page.getByText("Beregn", { exact: true }).click();
    await this.page.getByText("er skrevet", { exact: false }).first().waitFor();
    if (before) await this.page.waitForFunction(() => (window as unknown as { workbench: Shown }).workbench.grid.memo() !== null);
    return Date.now() - start;
  }

  /** Types into a cell with real keys, and waits for formulas. */
  async type(sheet: string, row: number, column: number, text: string): Promise<void> {
    await this.page.evaluate(
      async (place) => {
        const { grid, view } = (window as unknown as { workbench: Shown }).workbench;
        await grid.select(place);
        view.focus();
      },
      { sheet, row, column },
    );
    await this.page.waitForTimeout(500);
    await this.page.keyboard.type(text, { delay: 5 });
    await this.page.keyboard.press("Enter");
    await this.page.waitForTimeout(500);
    await this.page.evaluate(() => (window as unknown as { workbench: Shown }).workbench.grid.calculated());
  }

  /** What a cell holds. */
  value(sheet: string, row: number, column: number): Promise<unknown> {
    return this.page.evaluate(
      ([name, r, c]) => {
        const { grid } = (window as unknown as { workbench: Shown }).workbench;
        const id = grid.sheets().find((one) => one.name === name)?.id ?? "";
        return grid.cell(id, r, c).value;
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
    return new Uint8Array(readFileSync(await download.path()));
  }

  close(): Promise<void> {
    return this.#close();
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
}
