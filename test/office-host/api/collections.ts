import { invalidArgument, itemNotFound } from "../model/host-error.ts";
import type { ApiObject, Definition } from "./api-object.ts";
import type { Arguments } from "./arguments.ts";

/** How a collection looks up its members. */
interface Lookup<Target extends object, Member extends object> {
  readonly name: string;
  readonly members: (target: Target) => readonly Member[];
  /** The names and ids by which a member is found; upper and lower case are the same. */
  readonly keys: (member: Member) => readonly string[];
  readonly show: (member: Member) => ApiObject;
}

/** The parts that all collections have: items, getItem, getItemOrNullObject, getItemAt and getCount. */
export function collection<Target extends object, Member extends object>({ name, members, keys, show }: Lookup<Target, Member>) {
  const find = (target: Target, args: Arguments): ApiObject | null => {
    const key = args.json(0);
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument(args.location);
    const wanted = String(key).toLowerCase();
    const member = members(target).find((candidate) => keys(candidate).some((own) => own.toLowerCase() === wanted));
    return member ? show(member) : null;
  };
  const get = (target: Target, args: Arguments): ApiObject => {
    const found = find(target, args);
    if (!found) throw itemNotFound(args.location);
    return found;
  };
  return {
    name,
    items: (target: Target) => members(target).map(show),
    item: get,
    methods: {
      GetItem: get,
      GetItemOrNullObject: find,
      GetItemAt: (target: Target, args: Arguments) => {
        const member = members(target)[args.integer(0)];
        if (!member) throw itemNotFound(args.location);
        return show(member);
      },
      GetCount: (target: Target) => members(target).length,
    },
  } satisfies Definition<Target>;
}
