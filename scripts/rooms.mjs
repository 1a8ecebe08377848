import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import path from "node:path";

/**
 * Prints the structure of the source: files per folder, the arrows between folders (type imports included), and import cycles.
 * `npm run rooms -- [FOLDER]`, without a folder all of `src`. Exits with 1 when there is a cycle of folders or files, or a folder with too many.
 */
const MOST_FILES = 20;
const top = process.argv[2] ?? "src";
const options = {
  tsPreCompilationDeps: true,
  doNotFollow: { path: "node_modules" },
  includeOnly: "^src/",
  enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
};
const { output } = await cruise([top], options, undefined, {
  tsConfig: extractTSConfig.default?.("tsconfig.json") ?? extractTSConfig("tsconfig.json"),
});
const modules = output.modules.filter(({ source }) => source.startsWith(top) && /\.tsx?$/.test(source) && !source.endsWith(".d.ts"));
const known = new Set(modules.map(({ source }) => source));

const files = new Map(
  modules.map(({ source, dependencies }) => [
    source,
    new Set(dependencies.map(({ resolved }) => resolved).filter((file) => known.has(file))),
  ]),
);
/** The room of a file; the languages of an area of messages are one room with it. */
const folderOf = (file) => path.posix.dirname(file).replace(/\/(nb|en)$/, "");
const folders = new Map();
for (const [file, imports] of files) {
  const from = folderOf(file);
  if (!folders.has(from)) folders.set(from, new Map());
  for (const to of imports) if (folderOf(to) !== from) folders.get(from).set(folderOf(to), (folders.get(from).get(folderOf(to)) ?? 0) + 1);
}
const count = (folder) => [...files.keys()].filter((file) => folderOf(file) === folder).length;

console.log("Files per folder, and what each folder imports (files importing → folder)\n");
for (const folder of [...folders.keys()].sort()) {
  const arrows = [...folders.get(folder)].sort().map(([to, n]) => `${to.replace(/^src\//, "")} ${n}`);
  console.log(`${String(count(folder)).padStart(3)}  ${folder}${arrows.length ? `\n       → ${arrows.join(", ")}` : ""}`);
}
const fileCircles = circles(files);
const folderCircles = circles(new Map([...folders].map(([folder, to]) => [folder, new Set(to.keys())])));
const crowded = [...folders.keys()].filter((folder) => count(folder) > MOST_FILES);
const arrows = [...folders.values()].reduce((sum, to) => sum + to.size, 0);
console.log(`\n${files.size} files in ${folders.size} folders, ${arrows} arrows between folders.`);
report("Files in a circle", fileCircles);
report("Folders in a circle", folderCircles);
console.log(`Folders with more than ${MOST_FILES} files: ${crowded.length === 0 ? "none" : crowded.join(", ")}`);
process.exitCode = fileCircles.length + folderCircles.length + crowded.length > 0 ? 1 : 0;

function report(title, groups) {
  console.log(`${title}: ${groups.length === 0 ? "none" : ""}`);
  for (const group of groups) console.log(`  ${group.join(", ")}`);
}

/** The strongly connected groups of more than one node (Tarjan). */
function circles(graph) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const groups = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(node, Math.min(low.get(node), low.get(next)));
      } else if (stack.includes(next)) low.set(node, Math.min(low.get(node), index.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) groups.push(group.sort());
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return groups;
}
