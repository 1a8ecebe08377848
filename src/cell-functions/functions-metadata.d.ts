/** Made by the build from the comments of src/cell-functions/functions.ts. */
declare module "functions-metadata" {
  interface Parameter {
    readonly name: string;
    readonly description: string;
    readonly dimensionality?: "matrix";
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }
  interface CellFunction {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Parameter[];
    /** What it is called in the source. */
    readonly functionName: string;
  }
  const metadata: { readonly functions: readonly CellFunction[] };
  export default metadata;
}
