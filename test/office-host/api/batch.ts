import type { Json } from "../json.ts";
import { HostError, invalidReference, itemNotFound, notImplemented } from "../model/host-error.ts";
import type { HostWorkbook } from "../model/host-workbook.ts";
import { ApiObject, type MethodResult } from "./api-object.ts";
import type { Argument } from "./arguments.ts";
import { loadObject } from "./load.ts";
import { rangeApi } from "./range-api.ts";
import { actionTypes, pathTypes, type Action, type ArgumentInfo, type ObjectPath, type RequestBody, type ResponseBody } from "./wire.ts";
import { workbookApi } from "./workbook-api.ts";
import type { Call } from "../rules/rules.ts";

/** Makes the objects that are not reached from the workbook, by their type's name. */
export type NewObject = (typeName: string) => ApiObject;

/** Hears of each call before it is carried out, and throws for one that Excel refuses. */
export type Check = (call: Call) => void;

/** An error to answer at an action instead of carrying it out. */
export interface ActionFault {
  readonly action: number;
  readonly error: HostError;
}

/**
 * Carries out a request's actions in order and returns the answer. At the first error it stops: the actions before it remain carried
 * out, as in Excel, and the answer has the error and the action.
 */
export function runBatch(
  workbook: HostWorkbook,
  body: RequestBody,
  newObject: NewObject,
  check: Check,
  fault: ActionFault | null = null,
): ResponseBody {
  const paths = new Paths(workbook, body.ObjectPaths, newObject, check);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (fault?.action === index) throw fault.error;
      results.push({ ActionId: action.Id, Value: runAction(paths, action, check) });
      if (action.ActionType === actionTypes.trace) traceIds.push(action.Id);
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: errorAnswer(error, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function errorAnswer(error: unknown, index: number): NonNullable<ResponseBody["Error"]> {
  if (!(error instanceof HostError)) throw error;
  return { Code: error.code, Message: error.message, HttpStatusCode: error.status, Location: error.location, ActionIndex: index };
}

function runAction(paths: Paths, action: Action, check: Check): Json {
  if (action.ActionType === actionTypes.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  const kind = kinds.get(action.ActionType);
  if (object && kind) check({ type: object.typeName, name: action.Name, kind });
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return object?.identity() ?? null;
    case actionTypes.query: {
      const { Select = [], Expand = [], Top, Skip } = action.QueryInfo ?? {};
      return loadObject(object, { select: Select, expand: Expand, top: Top, skip: Skip });
    }
    case actionTypes.method:
      return object ? plain(object.call(action.Name, paths.args(action.ArgumentInfo))) : null;
    case actionTypes.setProperty:
      if (!object) throw itemNotFound(action.Name);
      object.set(action.Name, paths.args(action.ArgumentInfo)[0] ?? null);
      return null;
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

const kinds: ReadonlyMap<number, Call["kind"]> = new Map([
  [actionTypes.query, "query"],
  [actionTypes.method, "method"],
  [actionTypes.setProperty, "set"],
]);

const plain = (result: MethodResult): Json => (result instanceof ApiObject ? result.identity() : (result ?? null));

/** The objects that a request's paths lead to, each found once. */
class Paths {
  readonly #workbook: HostWorkbook;
  readonly #paths: RequestBody["ObjectPaths"];
  readonly #newObject: NewObject;
  readonly #check: Check;
  readonly #found = new Map<number, ApiObject | null>();

  constructor(workbook: HostWorkbook, paths: RequestBody["ObjectPaths"], newObject: NewObject, check: Check) {
    this.#check = check;
    this.#workbook = workbook;
    this.#paths = paths;
    this.#newObject = newObject;
  }

  /** The object at the end of a path; null for a null object and everything below one. */
  resolve(id: number): ApiObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (!path) throw invalidReference(`object path ${id}`);
    const object = this.#follow(path);
    this.#found.set(id, object);
    return object;
  }

  args(info: ArgumentInfo | undefined): readonly Argument[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === "number" && id > 0 ? this.resolve(id) : value;
    });
  }

  #follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return workbookApi(this.#workbook);
      case pathTypes.newObject:
        return this.#newObject(path.Name);
      case pathTypes.reference:
        return this.#tracked(path.Name);
      case pathTypes.nullObject:
        return null;
      default:
        return this.#followFromParent(path);
    }
  }

  #followFromParent(path: ObjectPath): ApiObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === pathTypes.property) return parent.part(path.Name);
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.indexer) return parent.item(args);
    this.#check({ type: parent.typeName, name: path.Name, kind: "method" });
    const result = parent.call(path.Name, args) ?? null;
    if (result !== null && !(result instanceof ApiObject)) throw notImplemented(`${parent.typeName}.${path.Name} as an object`);
    return result;
  }

  #tracked(id: string): ApiObject {
    const range = this.#workbook.references.get(id);
    if (!range || range.isGone) throw invalidReference(id);
    return rangeApi(range);
  }
}
