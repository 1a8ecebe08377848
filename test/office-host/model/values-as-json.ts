import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { isErrorValue, type HostCell } from "./cell-grid.ts";
import type { Written } from "./coerce.ts";
import { HostError, invalidArgument } from "./host-error.ts";

/** What a basic value can have besides itself, all of it since ExcelApi 1.19. */
const extraNames = ["numberFormat", "properties", "layouts", "provider", "referencedValues"];

/** The cell as `range.valuesAsJson` tells it. */
export function jsonValue(cell: HostCell | undefined): JsonObject {
  if (!cell) return { type: "Empty", basicType: "Empty", basicValue: "" };
  if (isErrorValue(cell.value)) return { type: "Error", basicType: "Error", basicValue: cell.value.error };
  const type = { string: "String", number: "Double", boolean: "Boolean" }[typeof cell.value as "string" | "number" | "boolean"]; // what an error is not
  return { type, basicType: type, basicValue: cell.value, ...cell.extras };
}

/**
 * What `range.valuesAsJson` writes of a basic value: the value as it is, not read as if typed, and what it has besides. Throws InvalidArgument for
 * what is no such value, and ApiNotAvailable for properties where `takesProperties` is not.
 */
export function writtenJson(value: Json, takesProperties: boolean, location: string): Written {
  if (!isJsonObject(value)) throw invalidArgument(location);
  const { type, basicValue, ...rest } = value;
  const extras = Object.fromEntries(Object.entries(rest).filter(([name]) => extraNames.includes(name)));
  const hasExtras = Object.keys(extras).length > 0;
  if (hasExtras && !takesProperties)
    throw new HostError("ApiNotAvailable", "Properties of a basic value need ExcelApi 1.19.", 400, location);
  const kinds: Readonly<Record<string, string>> = { String: "string", Double: "number", Boolean: "boolean" };
  if (typeof type !== "string" || typeof basicValue !== kinds[type]) throw invalidArgument(location);
  requireShown(extras, location);
  const cell = { value: basicValue as string | number | boolean, formula: null }; // of the type that `kinds` has
  return { cell: hasExtras ? { ...cell, extras } : cell, numberFormat: null };
}

/** Each property is a value with a type; a section of the card names properties that are there. */
function requireShown({ properties = {}, layouts = {} }: JsonObject, location: string): void {
  if (!isJsonObject(properties) || !isJsonObject(layouts)) throw invalidArgument(location);
  for (const property of Object.values(properties)) {
    if (!isJsonObject(property) || typeof property["type"] !== "string") throw invalidArgument(location);
  }
  const card = layouts["card"];
  const sections = isJsonObject(card) && Array.isArray(card["sections"]) ? (card["sections"] as readonly Json[]) : [];
  for (const section of sections) {
    const named = isJsonObject(section) && Array.isArray(section["properties"]) ? (section["properties"] as readonly Json[]) : [];
    if (named.some((name) => typeof name !== "string" || !(name in properties))) throw invalidArgument(location);
  }
}
