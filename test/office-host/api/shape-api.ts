import type { HostShape } from "../model/host-shape.ts";
import { removeWhere, type HostSheet } from "../model/host-sheet.ts";
import { apiType, type Show } from "./api-object.ts";
import { collection } from "./collections.ts";

const shapeApi: Show<HostShape> = apiType<HostShape>({
  name: "Shape",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (shape, value) => {
        shape.name = value.text(0);
      },
    },
    Type: { get: ({ type }) => type },
  },
  methods: {
    Delete: (shape, args) => {
      shape.sheet.assertWritable(args.location);
      removeWhere(shape.sheet.shapes, (other) => other === shape);
    },
  },
});

const shapeLookup = collection<HostSheet, HostShape>({
  name: "ShapeCollection",
  members: ({ shapes }) => shapes,
  keys: ({ id, name }) => [id, name],
  show: shapeApi,
});

export const shapesApi: Show<HostSheet> = apiType<HostSheet>({ ...shapeLookup, methods: { ...shapeLookup.methods } });
