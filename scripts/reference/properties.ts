import { z } from "zod";

/** The part of JSON Schema that zod writes, and that the page is made of. */
const Node = z.looseObject({
  get anyOf() {
    return z.array(Node).optional();
  },
  get oneOf() {
    return z.array(Node).optional();
  },
  get items() {
    return Node.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), Node]).optional();
  },
  get properties() {
    return z.record(z.string(), Node).optional();
  },
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
});
type Node = z.infer<typeof Node>;

const Root = z.intersection(Node, z.object({ $defs: z.record(z.string(), Node).default({}) }));

/** A property of a part of a rule set. A part that can be of several kinds has the properties of all of them, each once. */
export interface Property {
  /** From the rule set, or from a part with a name of its own: `items[].label`, `scales{}`, `Filter.all`. */
  readonly path: string;
  /** The path of the part it is a property of; empty for the rule set itself. */
  readonly part: string;
  readonly name: string;
  /** In the English of the schema; undefined where it has none. */
  readonly description: string | undefined;
  /** Whether it must be there: always, never, or where its part is of one kind and not of another. */
  readonly needed: "always" | "never" | "sometimes";
  /** The value it has where it is left out; undefined for none. */
  readonly default: unknown;
  /** The values it can be, where they are few; empty for any. */
  readonly choices: readonly unknown[];
  /** Types of JSON, and names of parts. */
  readonly types: readonly string[];
  /** Its values in rule sets that are there, in their order. */
  readonly values: readonly unknown[];
}

/** Every property of the rule sets that a JSON Schema describes, those of a part together; with the values that some rule sets have. */
export function propertiesOf(schema: unknown, ruleSets: readonly unknown[]): readonly Property[] {
  const root = Root.parse(schema);
  const found = new Map<string, Property>();
  const valuesOf = new Map<string, readonly unknown[]>();
  const visit = (nodes: readonly Node[], path: string, values: readonly unknown[]): void => {
    const kinds = nodes.flatMap((node) => variants(node));
    for (const { $ref } of kinds) if ($ref !== undefined) valuesOf.set(nameIn($ref), [...(valuesOf.get(nameIn($ref)) ?? []), ...values]);
    const lists = kinds.flatMap(({ items }) => (items === undefined ? [] : [items]));
    if (lists.length > 0) visit(lists, `${path}[]`, values.filter(Array.isArray).flat());
    const records = kinds.flatMap(({ additionalProperties }) => (typeof additionalProperties === "object" ? [additionalProperties] : []));
    if (records.length > 0)
      visit(
        records,
        `${path}{}`,
        values.filter(isRecord).flatMap((value) => Object.values(value)),
      );
    const objects = kinds.filter(({ properties }) => properties !== undefined);
    for (const name of new Set(objects.flatMap(({ properties }) => Object.keys(properties ?? {})))) {
      const inKinds = objects.flatMap(({ properties }) => propertyIn(properties, name));
      const inside = path === "" ? name : `${path}.${name}`;
      const its = values.filter(isRecord).flatMap((value) => (name in value ? [value[name]] : []));
      found.set(inside, { ...propertyOf(inKinds, objects, name, root), path: inside, part: path, name, values: its });
      visit(inKinds, inside, its);
    }
  };
  visit([root], "", ruleSets);
  for (const [name, node] of Object.entries(root.$defs)) visit([node], name, valuesOf.get(name) ?? []);
  return [...found.values()];
}

function propertyOf(nodes: readonly Node[], objects: readonly Node[], name: string, { $defs }: z.infer<typeof Root>) {
  const kinds = nodes.flatMap((node) => variants(node));
  const required = objects.filter((object) => object.required?.includes(name) ?? false).length;
  const named = kinds.flatMap(({ $ref }) => ($ref === undefined ? [] : [nameIn($ref)]));
  return {
    description: [...nodes.map(({ description }) => description), ...named.map((each) => $defs[each]?.description)].find(Boolean),
    needed: required === 0 ? ("never" as const) : required === objects.length ? ("always" as const) : ("sometimes" as const),
    default: nodes.find((node) => node.default !== undefined)?.default,
    choices: [...new Set(kinds.flatMap((kind) => kind.enum ?? ("const" in kind ? [kind.const] : [])))],
    types: [...new Set(kinds.flatMap((kind) => typesOf(kind)))],
  };
}

function propertyIn(properties: Node["properties"], name: string): readonly Node[] {
  const found = properties?.[name];
  return found === undefined ? [] : [found];
}

function variants(node: Node): readonly Node[] {
  const kinds = node.anyOf ?? node.oneOf;
  return kinds === undefined ? [node] : kinds.flatMap(variants);
}

function typesOf({ $ref, type, items }: Node): readonly string[] {
  if ($ref !== undefined) return [nameIn($ref)];
  if (type === "array") return [...new Set(items === undefined ? [] : variants(items).flatMap(typesOf))].map((each) => `${each}[]`);
  return type === undefined ? [] : [type].flat();
}

/** `#/$defs/Filter` is Filter. */
function nameIn(reference: string): string {
  return reference.split("/").at(-1) ?? "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
