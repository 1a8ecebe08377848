import { text, type Codec } from "../values/codec.ts";
import type { Field } from "./table.ts";

const plain: Codec = { write: () => null, read: (cell) => cell };

/** The columns of «Annet». */
export const restFields: readonly Field[] = [
  { heading: "path", path: ["path"], codec: text, isRequired: true },
  { heading: "value", path: ["value"], codec: plain, isRequired: true },
];
