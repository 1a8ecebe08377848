import { invocationOf } from "../../src/cli/command/invocation.ts";

const root = "/hjem/digi";
const script = `${root}/dist/cli/indikator.js`;
const npm = { npm_lifecycle_event: "indikator", npm_config_loglevel: "notice" };

test("through npm the user stands where npm was called, not in the package's folder where npm runs it", () => {
  const { folder } = invocationOf({ env: { ...npm, INIT_CWD: `${root}/docs` }, cwd: root, script });
  expect(folder).toBe(`${root}/docs`);
});

test("another script that starts the program says nothing of where its files are", () => {
  const env = { npm_lifecycle_event: "test", INIT_CWD: root };
  expect(invocationOf({ env, cwd: "/mappe/prøve", script }).folder).toBe("/mappe/prøve");
});

test.each([
  ["npm run indikator -- …", { ...npm, INIT_CWD: root }, root, script, "npm run indikator --"],
  ["from a folder of the package", { ...npm, INIT_CWD: `${root}/docs` }, root, script, "npm run indikator --"],
  ["npm run --silent", { ...npm, npm_config_loglevel: "silent", INIT_CWD: root }, root, script, "npm run --silent indikator --"],
  ["npm --prefix", { ...npm, INIT_CWD: "/data" }, root, script, "npm --prefix /hjem/digi run indikator --"],
  [
    "a package in a folder with a space",
    { ...npm, INIT_CWD: "/data" },
    "/mine filer",
    script,
    'npm --prefix "/mine filer" run indikator --',
  ],
  ["npx", { npm_lifecycle_event: "npx" }, "/data", script, "npx indikator"],
  ["a link on the path", {}, "/data", "/usr/local/bin/indikator", "indikator"],
  ["an installed package's own file", {}, "/data", "/usr/lib/node_modules/digi/dist/cli/indikator.js", "indikator"],
  ["node", {}, root, script, "node dist/cli/indikator.js"],
  ["node from elsewhere", {}, "/data", script, "node /hjem/digi/dist/cli/indikator.js"],
])("what to type next begins as the user began: %s", (_how, env, cwd, file, called) => {
  expect(invocationOf({ env, cwd, script: file }).called).toBe(called);
});
