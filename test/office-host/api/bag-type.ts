import type { Json } from "../json.ts";
import { Bag } from "../model/bag.ts";
import { apiType, type ApiObject, type Definition } from "./api-object.ts";

type BagParts = Readonly<Record<string, (bag: Bag) => ApiObject>>;

/** The properties of a bag: each reads as its default until it is set. */
export function bagProperties<Target extends object>(defaults: Readonly<Record<string, Json>>, bagOf: (target: Target) => Bag) {
  const entries = Object.entries(defaults).map(([name, unset]) => {
    const get = (target: Target) => bagOf(target).get(name) ?? unset;
    const set: NonNullable<NonNullable<Definition<Target>["properties"]>[string]["set"]> = (target, value) => {
      bagOf(target).set(name, value.json(0));
    };
    return [name, { get, set }] as const;
  });
  return Object.fromEntries(entries);
}

/** A type that stores what is set: its properties with their defaults, its parts, and methods that only record their arguments. */
export function bagType(
  name: string,
  defaults: Readonly<Record<string, Json>>,
  parts: BagParts = {},
  methods: Definition<Bag>["methods"] = {},
) {
  return apiType<Bag>({
    name,
    properties: bagProperties<Bag>(defaults, (bag) => bag),
    parts: Object.fromEntries(Object.entries(parts).map(([part, show]) => [part, (bag: Bag) => show(bag.child(part))])),
    methods,
  });
}
