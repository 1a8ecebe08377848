import type { BuildOptions } from "esbuild";

export function engineBuild<Options extends BuildOptions>(options: Options): BuildOptions & Options;
