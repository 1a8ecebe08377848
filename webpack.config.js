import path from "node:path";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { EmptyFolderPlugin, FilesPlugin, PlainCellsPlugin } from "./scripts/build/plugins.mjs";
import { ThirdPartyPlugin } from "./scripts/build/third-party.mjs";

const root = import.meta.dirname;
const inDist = (name) => path.resolve(root, "dist", name);

const typescript = {
  test: /\.tsx?$/,
  resourceQuery: { not: /metadata/ },
  loader: "esbuild-loader",
  options: { target: "es2022", jsx: "automatic", jsxImportSource: "preact" },
};

const zodWithoutFunction = {
  test: /zod[\\/]v4[\\/]core[\\/](util|doc)\.js$/,
  loader: path.resolve(root, "scripts/build/without-function.cjs"),
};

/** The cell functions' names, parameters and descriptions, from the same comments as Excel's. */
const functionsMetadata = {
  resourceQuery: /metadata/,
  type: "json",
  loader: path.resolve(root, "scripts/build/functions-metadata.cjs"),
};

const withMetadata = { "functions-metadata$": path.resolve(root, "src/cell-functions/functions.ts?metadata") };

const cli = {
  name: "cli",
  target: "node20",
  externals: { "@napi-rs/canvas": "import @napi-rs/canvas" }, // native: installed, where there is one for the machine
  mode: "production",
  devtool: "source-map",
  entry: { indikator: "./src/cli/indikator.ts" },
  module: { rules: [typescript] },
  resolve: { extensions: [".ts", ".js"] },
  output: {
    path: inDist("cli"),
    filename: "[name].js",
    clean: true,
    module: true,
    chunkFormat: "module",
  },
  experiments: { outputModule: true },
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, test: /\.js$/ }), new ThirdPartyPlugin()],
};

/**
 * The add-in: one page that any static HTTPS server can serve from any path. Whatever the manifest names keeps its name (functions.js and
 * functions.json, the page, the icons); all else has its content in its name, so that it can be cached for good. Source maps lie beside
 * the hosted folder, not in it.
 */
const addin = {
  name: "addin",
  target: ["web", "es2022"],
  mode: "production",
  devtool: false,
  entry: {
    functions: "./src/cell-functions/functions.ts",
    taskpane: { import: "./src/taskpane/start.ts", dependOn: "functions" },
  },
  module: { rules: [typescript, functionsMetadata, zodWithoutFunction, { test: /\.css$/, type: "css" }] },
  experiments: { css: true },
  resolve: { extensions: [".ts", ".tsx", ".js"], alias: withMetadata },
  output: {
    path: inDist("addin"),
    filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js?v=[contenthash:16]" : "[name].[contenthash:16].js"),
    chunkFilename: "[name].[contenthash:16].js",
    cssFilename: "[name].[contenthash:16].css",
    assetModuleFilename: "[name].[contenthash:16][ext]",
    clean: true,
  },
  optimization: { chunkIds: "deterministic", moduleIds: "deterministic" },
  performance: false,
  stats: "errors-warnings",
  plugins: [...plugins(), new ThirdPartyPlugin(), sourceMapsApart()],
};

/** What the add-in's page is made of, beside its scripts. */
function plugins() {
  return [
    new CustomFunctionsMetadataPlugin({ input: "./src/cell-functions/functions.ts", output: "functions.json" }),
    new PlainCellsPlugin(),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["functions", "taskpane"],
      chunksSortMode: "manual",
      minify: false,
      inject: false,
    }),
    new FilesPlugin({ "assets/icons/": "icons/", "assets/eksempel-2018-ark.xlsx": "eksempel-2018.xlsx" }),
  ];
}

/** Maps go to dist/addin-maps, and the scripts do not point at them. */
function sourceMapsApart() {
  const folder = inDist("addin-maps");
  return {
    apply(compiler) {
      new EmptyFolderPlugin(folder).apply(compiler);
      new webpack.SourceMapDevToolPlugin({ filename: "../addin-maps/[file].map", append: false }).apply(compiler);
    },
  };
}

/** Where manifest.xml says the add-in is, so that Excel finds it there. */
const devServer = {
  host: "localhost",
  port: 3000,
  // Excel keeps one runtime for pane and functions: a change loads the whole page again, and no module is exchanged in it.
  hot: false,
  liveReload: true,
  // The server would put its client into both entries, and webpack loses a module that two entries share and begin with: see `withReload`.
  client: false,
  static: false,
  // Excel on the web fetches functions.json from its own origin.
  headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" },
};

/** The same for a developer: readable, served from memory, with the maps beside the scripts. */
const development = {
  ...addin,
  mode: "development",
  devtool: "source-map",
  output: { ...addin.output, path: inDist("addin-dev") },
  plugins: plugins(),
  devServer,
};

/** The page loads itself again when the server says that something has changed, and shows what does not compile. */
function withReload({ functions, taskpane }) {
  const overlay = encodeURIComponent(JSON.stringify({ errors: true, warnings: false, runtimeErrors: false }));
  return {
    functions: [`webpack-dev-server/client/index.js?live-reload=true&hot=false&logging=info&overlay=${overlay}`, functions],
    taskpane,
  };
}

/**
 * `cli` and `addin` for `npm run build`; with `--env development` the add-in for `npm run dev-server`. Excel takes pages from https only: the
 * certificate is made, and trusted, the first time something is served, and never by a build.
 */
export default async (env = {}) => {
  if (!env.development) return [cli, addin];
  const served = { ...development, entry: withReload(development.entry) };
  return env.WEBPACK_SERVE ? { ...served, devServer: { ...devServer, server: await https() } } : served;
};

async function https() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return { type: "https", options: await getHttpsServerOptions() };
}
