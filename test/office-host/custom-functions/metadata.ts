import * as z from "zod";

const parameter = z.object({
  name: z.string(),
  type: z.string().optional(),
  dimensionality: z.enum(["scalar", "matrix"]).optional(),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
});

const options = z.object({
  cancelable: z.boolean().optional(),
  stream: z.boolean().optional(),
  volatile: z.boolean().optional(),
  requiresAddress: z.boolean().optional(),
  requiresParameterAddresses: z.boolean().optional(),
});

/** What the host reads of a functions.json: the functions that Excel calls, and the arguments it may pass. */
export const functionsMetadata = z.object({
  allowErrorForDataTypeAny: z.boolean().optional(),
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parameters: z.array(parameter),
      result: z.object({ dimensionality: z.enum(["scalar", "matrix"]).optional() }).optional(),
      options: options.optional(),
    }),
  ),
});

export type FunctionsMetadata = z.infer<typeof functionsMetadata>;
export type FunctionMetadata = FunctionsMetadata["functions"][number];
export type ParameterMetadata = FunctionMetadata["parameters"][number];
