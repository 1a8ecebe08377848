import type { Univer } from "@univerjs/core";
import { IFormulaRuntimeService } from "@univerjs/engine-formula";
import { servicesOf } from "../engine/engine.ts";

/** Tells when formulas wait for each other: the engine gives them numbers without a word, where Excel warns. The first workbook must be open. */
export function onCircle(univer: Univer, listener: () => void): void {
  const runtime = servicesOf(univer).get(IFormulaRuntimeService);
  const found = runtime.enableCycleDependency.bind(runtime);
  runtime.enableCycleDependency = () => {
    found();
    listener();
  };
}
