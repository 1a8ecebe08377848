import { spawnSync } from "node:child_process";

/** Programs beside npm packages that some tests need, and how to get each. */
const howToGet = { soffice: "LibreOffice; on Debian: sudo apt-get install libreoffice-calc" } as const;

/**
 * A test that needs a program on the machine. Without it the test is skipped, and its name says in one line how to get the program;
 * where CI is set a test that cannot run is a failure.
 */
export function testWith(program: keyof typeof howToGet, name: string, run: () => Promise<void>): void {
  if (isThere(program)) test(name, run);
  else if (process.env["CI"])
    test(name, () => {
      throw new Error(`${program} is not on this machine (${howToGet[program]})`);
    });
  else test.skip(`${name} [not run: needs ${howToGet[program]}]`, () => undefined);
}

function isThere(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}
