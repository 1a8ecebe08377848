import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pageOf, render } from "./render.ts";

/** Where the site begins; what these and their links name is on it. */
const first = ["README.md", "CHANGELOG.md"];

/**
 * Builds the site into a folder, emptied first: the workbench that is built in `workbench`, and README with all that its links lead to in the
 * repository, documents as pages and other files as they are. Returns the names of the files that are linked to and not there.
 */
export function buildSite(root: string, workbench: string, folder: string): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(workbench, path.join(folder, "workbench"), { recursive: true });
  cpSync(path.join(root, "scripts/site/site.css"), path.join(folder, "site.css"));
  writeFileSync(path.join(folder, ".nojekyll"), ""); // GitHub Pages shows the files as they are
  const missing: string[] = [];
  const waiting = [...first];
  for (const name of waiting) {
    const file = path.join(root, name);
    if (!existsSync(file)) missing.push(name);
    else if (name.endsWith(".md"))
      waiting.push(...writePage(name, readFileSync(file, "utf8"), folder).filter((link) => !waiting.includes(link)));
    else if (statSync(file).isFile()) cpSync(file, path.join(folder, name), { recursive: true });
  }
  return missing;
}

/** Writes a document's page. Returns what it links to. */
function writePage(name: string, text: string, folder: string): readonly string[] {
  const { html, links } = render(name, text);
  const file = path.join(folder, pageOf(name));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
  return [...new Set(links)];
}
