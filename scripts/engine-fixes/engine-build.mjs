import { engineFixes } from "./plugin.mjs";

/**
 * What all builds with the grid engine share, so that the engine under test is the engine that ships: the same module formats of the
 * packages, the same target, the same fixes. `options` are esbuild's; plugins are added to ours.
 */
export function engineBuild({ plugins = [], ...options }) {
  return {
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    loader: { ".ttf": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [engineFixes, ...plugins],
    logLevel: "warning",
    ...options,
  };
}
