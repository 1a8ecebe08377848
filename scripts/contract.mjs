import { spawnSync } from "node:child_process";
import path from "node:path";

/** Runs the contract suite of the workbook adapters and prints its table: which case is alike in which adapter, and the named exceptions. */
const root = path.resolve(import.meta.dirname, "..");
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const options = ["--experimental-vm-modules", "--no-warnings", jest, "test/contract", "--reporters=summary"];
const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: "inherit", env: { ...process.env, CONTRACT_TABLE: "1" } });
process.exit(status ?? 1);
