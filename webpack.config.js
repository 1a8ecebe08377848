import path from "node:path";
import webpack from "webpack";

const cli = {
  name: "cli",
  target: "node20",
  mode: "production",
  devtool: "source-map",
  entry: { indikator: "./src/cli/indikator.ts" },
  module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  resolve: { extensions: [".ts", ".js"] },
  output: {
    path: path.resolve(import.meta.dirname, "dist", "cli"),
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

export default [cli];
