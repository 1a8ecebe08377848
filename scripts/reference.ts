import { writeFileSync } from "node:fs";
import { reference } from "./reference/reference.ts";

/** Writes the reference page of rule sets. */
writeFileSync("docs/regelsett.md", reference());
