import type { Json, JsonObject } from "../json.ts";
import type { ApiObject } from "./api-object.ts";

/** What a load requests: names as the add-in wrote them ("items/name", "format/fill/color"), parts to expand, and a range of the items. */
export interface LoadQuery {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | undefined;
  readonly skip: number | undefined;
}

const wireName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The answer to a load: identity, properties and nested parts under their wire names; null for a null object. */
export function loadObject(object: ApiObject | null, { select, expand, top, skip = 0 }: LoadQuery): Json {
  if (object === null) return null;
  const { items } = object;
  if (!items) return loadProperties(object, select, expand);
  const own = select.filter((name) => object.hasProperty(wireName(name)));
  const ofItems = select.filter((name) => !own.includes(name)).map((name) => name.replace(/^items(\/|$)/, ""));
  const wanted =
    own.length > 0 && ofItems.length === 0 && expand.length === 0 ? [] : items.slice(skip, top === undefined ? undefined : skip + top);
  const query = { select: ofItems.filter((name) => name !== ""), expand, top: undefined, skip: undefined };
  return { ...readAll(object, own.map(wireName)), _Items: wanted.map((item) => loadObject(item, query)) };
}

function loadProperties(object: ApiObject, select: readonly string[], expand: readonly string[]): JsonObject {
  const direct = select.filter((name) => !name.includes("/"));
  const isWhole = select.length === 0 || direct.includes("*") || direct.includes("$all");
  const names = isWhole ? object.propertyNames : direct.map(wireName);
  const properties = names.filter((name) => object.hasProperty(name));
  const wholeParts = [...expand.map(wireName), ...names.filter((name) => !object.hasProperty(name))];
  const loaded: Record<string, Json> = { ...object.identity(), ...readAll(object, properties) };
  for (const part of wholeParts) loaded[part] = loadObject(object.part(part), { select: [], expand: [], top: undefined, skip: undefined });
  for (const [part, ofPart] of groupByPart(select)) {
    loaded[part] = loadObject(object.part(part), { select: ofPart, expand: [], top: undefined, skip: undefined });
  }
  return loaded;
}

const readAll = (object: ApiObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, object.get(name)]));

/** "format/fill/color" and "format/font/bold" → Format: "fill/color", "font/bold". */
function groupByPart(select: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of select) {
    const slash = path.indexOf("/");
    if (slash < 0) continue;
    const part = wireName(path.slice(0, slash));
    groups.set(part, [...(groups.get(part) ?? []), path.slice(slash + 1)]);
  }
  return groups;
}
