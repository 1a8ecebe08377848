import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Inputs that the program once got wrong; they lie beside the project, not in it. */
const folder = path.resolve("..", "shared", "data", "cases");

/** A test on one of these inputs; where they are not on this machine it is skipped, and its name says so. */
export function testOnCase(file: string, name: string, run: (bytes: Uint8Array) => Promise<void>): void {
  const found = path.join(folder, file);
  if (existsSync(found)) test(`${file}: ${name}`, () => run(new Uint8Array(readFileSync(found))));
  else test.skip(`${file}: ${name} [not run: the file is not in ${folder}]`, () => undefined);
}
