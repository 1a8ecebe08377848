import * as z from "zod";
import type { Json } from "../json.ts";

/**
 * The requests of Office.js: object paths, and actions on them in order. Checked at the edge, so that a form that is unknown to the
 * host is reported and not guessed at.
 */
const argumentInfo = z.object({
  Arguments: z.array(z.custom<Json>()).optional(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().optional(),
  ArgumentInfo: argumentInfo.optional(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.optional(),
  QueryInfo: z
    .object({
      Select: z.array(z.string()).optional(),
      Expand: z.array(z.string()).optional(),
      Top: z.number().optional(),
      Skip: z.number().optional(),
    })
    .optional(),
});

export const requestBody = z.object({ Actions: z.array(action), ObjectPaths: z.record(z.string(), objectPath) });

export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type ObjectPath = z.infer<typeof objectPath>;
export type Action = z.infer<typeof action>;
export type RequestBody = z.infer<typeof requestBody>;

/** The numbers in requests. */
export const pathTypes = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  /** The trace actions that were reached: the library attaches a workbook's own event handlers by them. */
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}
