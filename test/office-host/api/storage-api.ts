import type { Json } from "../json.ts";
import { HostError, invalidArgument } from "../model/host-error.ts";
import { removeWhere } from "../model/host-sheet.ts";
import type { HostWorkbook, XmlPart } from "../model/host-workbook.ts";
import { apiType, type Show } from "./api-object.ts";
import { collection } from "./collections.ts";

/** One entry of a store of keys and values: document settings, a sheet's custom properties. */
interface Entry<Value extends Json> {
  readonly store: Map<string, Value>;
  readonly key: string;
}

function keyValueTypes<Value extends Json>(name: string, read: (value: Json) => Value) {
  const entryApi: Show<Entry<Value>> = apiType<Entry<Value>>({
    name,
    identity: ({ key }) => ({ _Id: key }),
    properties: {
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ store, key }) => store.get(key) ?? null,
        set: ({ store, key }, value) => {
          store.set(key, read(value.json(0)));
        },
      },
    },
    methods: {
      Delete: ({ store, key }) => {
        store.delete(key);
      },
    },
  });
  const lookup = collection<Map<string, Value>, Entry<Value>>({
    name: `${name}Collection`,
    members: (store) => [...store.keys()].map((key) => ({ store, key })),
    keys: ({ key }) => [key],
    show: entryApi,
  });
  return apiType<Map<string, Value>>({
    ...lookup,
    methods: {
      ...lookup.methods,
      Add: (store, args) => {
        const key = args.text(0);
        store.set(key, read(args.json(1)));
        return entryApi({ store, key });
      },
    },
  });
}

export const settingsApi = keyValueTypes<Json>("Setting", (value) => value);

export const customPropertiesApi = keyValueTypes<string>("WorksheetCustomProperty", (value) => {
  if (typeof value !== "string") throw invalidArgument("WorksheetCustomPropertyCollection.add");
  return value;
});

interface ListedPart {
  readonly part: XmlPart;
  readonly workbook: HostWorkbook;
}

/** The namespace of a document's root element; throws when the text is no XML document to Excel. */
export function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<([A-Za-z_][\w.-]*)(:[\w.-]+)?((?:\s+[\w:.-]+="[^"<]*")*)\s*\/?>/.exec(xml);
  if (!root)
    throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", 400, "CustomXmlPart.setXml");
  const prefix = root[2] ? `xmlns:${root[1] ?? ""}` : "xmlns";
  return new RegExp(`\\s${prefix}="([^"]*)"`).exec(root[3] ?? "")?.[1] ?? "";
}

const partApi: Show<ListedPart> = apiType<ListedPart>({
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  properties: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) } },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      namespaceOf(args.text(0));
      part.xml = args.text(0);
    },
    Delete: ({ part, workbook }) => {
      removeWhere(workbook.xmlParts, (other) => other === part);
    },
  },
});

interface PartList {
  readonly workbook: HostWorkbook;
  readonly namespace: string | null;
}

const partsIn = ({ workbook, namespace }: PartList): readonly ListedPart[] =>
  workbook.xmlParts.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace).map((part) => ({ part, workbook }));

const partLookup = (name: string) =>
  collection<PartList, ListedPart>({ name, members: partsIn, keys: ({ part }) => [part.id], show: partApi });
const scoped = partLookup("CustomXmlPartScopedCollection");

const onlyItem = (list: PartList) => {
  const [first, second] = partsIn(list);
  return first && !second ? partApi(first) : null;
};

const scopedPartsApi: Show<PartList> = apiType<PartList>({
  ...scoped,
  methods: {
    ...scoped.methods,
    GetOnlyItem: (list) => {
      const only = onlyItem(list);
      if (!only)
        throw new HostError("GeneralException", "There is not exactly one item.", 500, "CustomXmlPartScopedCollection.getOnlyItem");
      return only;
    },
    GetOnlyItemOrNullObject: onlyItem,
  },
});

const allParts = partLookup("CustomXmlPartCollection");

const partsApi: Show<PartList> = apiType<PartList>({
  ...allParts,
  methods: {
    ...allParts.methods,
    Add: ({ workbook }, args) => {
      const xml = args.text(0);
      namespaceOf(xml);
      const part = { id: `{X-${workbook.nextId()}}`, xml };
      workbook.xmlParts.push(part);
      return partApi({ part, workbook });
    },
    GetByNamespace: ({ workbook }, args) => scopedPartsApi({ workbook, namespace: args.text(0) }),
  },
});

export const customXmlPartsApi = (workbook: HostWorkbook) => partsApi({ workbook, namespace: null });
