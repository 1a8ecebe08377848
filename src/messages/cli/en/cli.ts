import type { CliTexts } from "../cli-contract.ts";
import { explain } from "../../explain/en/explain.ts";
import { help } from "./cli-help.ts";
import { problems } from "./cli-problems.ts";
import { reconcile, report } from "./cli-report.ts";
import { rules } from "./cli-rules.ts";

/** The command line in English. */
export const cli: CliTexts = { help, problems, report, reconcile, explain, rules };
