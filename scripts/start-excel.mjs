import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { argv, execPath, exit, platform } from "node:process";

/** Opens Excel with the add-in from this folder: `npm run start:excel`; `npm run start:excel -- stop` takes it out again. */
const root = path.resolve(import.meta.dirname, "..");
const programs = { win32: "Windows", darwin: "Mac" };

if (!(platform in programs)) {
  console.error(`Excel finnes ikke for ${platform}, så tillegget kan ikke startes her. I stedet kan du
  - åpne arbeidsbenken i nettleseren:   npm start
  - bruke kommandolinjen:               npm run indikator -- hjelp
  - prøve tillegget i Excel på nettet:  npm run manifest, npm run serve, og last opp dist/manifest.dev.xml
    (Hjem > Tillegg > Flere tillegg > Mine tillegg > Last opp mitt tillegg)

There is no Excel for ${platform}. Use the workbench (npm start) or the command line (npm run indikator -- help --lang en),
or serve the add-in (npm run manifest, npm run serve) and upload dist/manifest.dev.xml in Excel on the web.`);
  exit(1);
}

const run = (program, ...words) => spawnSync(execPath, [program, ...words], { cwd: root, stdio: "inherit" }).status ?? 1;
const cliOf = (name) => path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "cli.js");

// Microsoft's tools tell Microsoft how they are used unless they are asked not to.
run(cliOf("office-addin-usage-data"), "off");

const manifest = "dist/manifest.dev.xml";
const debugging = cliOf("office-addin-debugging");
if (argv[2] === "stop") exit(run(debugging, "stop", manifest));
const made = run("scripts/run-ts.mjs", "scripts/manifest.ts");
exit(
  made ||
    run(
      debugging,
      "start",
      manifest,
      "desktop",
      "--dev-server",
      `"${execPath}" scripts/serve.mjs`,
      "--dev-server-port",
      "3000",
      "--no-debug",
    ),
);
