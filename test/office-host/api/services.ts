import type { Json } from "../json.ts";
import { notImplemented } from "../model/host-error.ts";
import { apiType, type ApiObject } from "./api-object.ts";

/** The result of one call of a custom function, as the library reports it. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: Json;
  readonly errorCode: number | null;
}

/** The services of Office beside the workbook, as they work here. */
export interface Services {
  onResults: (results: readonly InvocationResult[]) => void;
  /** "Visible", "Background" …: whether the task pane is shown. */
  runtimeState: string;
  /** The calls of the library to its internal services, in order. */
  readonly calls: { readonly service: string; readonly method: string; readonly args: Json }[];
}

function resultOf(json: Json): InvocationResult {
  if (Array.isArray(json)) {
    const [id, isOk, value, errorCode] = json as readonly Json[]; // Array.isArray checked it
    return { id: Number(id), failed: isOk !== true, value: value ?? null, errorCode: typeof errorCode === "number" ? errorCode : null };
  }
  if (typeof json !== "object" || json === null || !("id" in json)) throw notImplemented("this form of a custom function's result");
  const { id, failed, value, errorCode } = json;
  return { id: Number(id), failed: failed === true, value: value ?? null, errorCode: typeof errorCode === "number" ? errorCode : null };
}

const report = (services: Services, json: Json) => {
  services.onResults((Array.isArray(json) ? (json as readonly Json[]) : []).map(resultOf)); // Array.isArray checked it
};

const customFunctionsApi = apiType<Services>({
  name: "CustomFunctions",
  methods: {
    SetInvocationResults: (services, args) => {
      report(services, args.json(0));
    },
    SetInvocationArrayResults: (services, args) => {
      report(services, args.json(0));
    },
    /** Results sent in smaller pieces and sooner, as in the Excel of today. */
    _GetEnabledFeatures: () => [1, 2, 4],
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
});

const appRuntimeApi = apiType<Services>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: ({ runtimeState }) => runtimeState,
    SetAppRuntimeState: (services, args) => {
      services.runtimeState = args.text(0);
    },
  },
});

/** A service whose calls are only recorded. */
const notedApi = (name: string, methods: readonly string[]) =>
  apiType<Services>({
    name,
    methods: Object.fromEntries(
      methods.map((method) => [
        method,
        (services: Services, args: { json(index: number): Json }) => {
          services.calls.push({ service: name, method, args: args.json(0) });
          return null;
        },
      ]),
    ),
  });

const services: Readonly<Record<string, (services: Services) => ApiObject>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctionsApi,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeApi,
  "Microsoft.InternalService.AddinInternalService": notedApi("AddinInternalService", ["NotifyActionHandlerReady"]),
};

/** The object of a service by its type's name. */
export function serviceApi(typeName: string, target: Services): ApiObject {
  const show = services[typeName];
  if (!show) throw notImplemented(`new ${typeName}`);
  return show(target);
}
