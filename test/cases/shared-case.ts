import { describeFiles, sharedBytes } from "../case-files.ts";

/** A test on an input that the program once got wrong; where these are not on this machine it is skipped, and its name says so. */
export function testOnCase(file: string, name: string, run: (bytes: Uint8Array) => Promise<void>): void {
  describeFiles(file, () => {
    test(name, () => run(sharedBytes(`cases/${file}`)));
  });
}
