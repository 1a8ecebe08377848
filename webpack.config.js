import path from "node:path";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { EmptyFolderPlugin, FilesPlugin, PlainCellsPlugin } from "./scripts/build/plugins.mjs";

const root = import.meta.dirname;
const inDist = (name) => path.resolve(root, "dist", name);

const typescript = {
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target: "es2022", jsx: "automatic", jsxImportSource: "preact" },
};

const zodWithoutFunction = {
  test: /zod[\\/]v4[\\/]core[\\/](util|doc)\.js$/,
  loader: path.resolve(root, "scripts/build/without-function.cjs"),
};

const cli = {
  name: "cli",
  target: "node20",
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
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
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
  module: { rules: [typescript, zodWithoutFunction, { test: /\.css$/, type: "css" }] },
  experiments: { css: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
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
  plugins: [...plugins(), sourceMapsApart()],
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
    new FilesPlugin({ "assets/icons/": "icons/", "assets/eksempel-2018.xlsx": "eksempel-2018.xlsx" }),
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

/** The same for a developer: readable, in a folder of its own, with the maps beside the scripts. */
const development = {
  ...addin,
  mode: "development",
  devtool: "source-map",
  output: { ...addin.output, path: inDist("addin-dev") },
  plugins: plugins(),
};

/** `cli` and `addin` for `npm run build`; `scripts/serve.mjs` asks for the add-in in development. */
export default (env = {}) => (env.development ? { addin: development } : [cli, addin]);
