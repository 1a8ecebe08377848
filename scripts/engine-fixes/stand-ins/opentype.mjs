export function parse() {
  throw new Error("font files are not read in this build");
}
