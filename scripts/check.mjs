import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { exit, stdout } from "node:process";

/**
 * Everything that must hold before a change is handed in: `npm run check`. What does not need the whole machine is done side by side, the longest
 * first, and the tests last, with all of it. Each prints what it has to say when it is done; the first that fails ends it all.
 */
const beside = ["lint", "build", "types", "unused", "boundaries"];

const running = new Set();

/** Runs a script of package.json. Resolves with its exit code and what it printed; `stdio` as `spawn` has it. */
function run(name, stdio) {
  return new Promise((resolve) => {
    let printed = "";
    const child = spawn("npm", ["run", "--silent", name], { stdio });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (printed += text));
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, printed });
    });
  });
}

const waiting = [...beside];

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const start = performance.now();
    const { code, printed } = await run(name, ["ignore", "pipe", "pipe"]);
    stdout.write(`${printed}${name}: ${code === 0 ? "ok" : "failed"}, ${Math.round((performance.now() - start) / 1000)} s\n`);
    if (code === 0) continue;
    for (const child of running) child.kill();
    exit(code);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
const { code } = await run("test", "inherit");
exit(code);
