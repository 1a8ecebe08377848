import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** What the builds put in the place of "functions-metadata". */
const source = "src/cell-functions/functions.ts";
const { metadataJson, associate } = await generateCustomFunctionsMetadata(source);
const named = new Map(associate.map(({ id, functionName }) => [id, functionName]));
const { functions } = JSON.parse(metadataJson) as { functions: { id: string }[] };
export default { functions: functions.map((one) => ({ ...one, functionName: named.get(one.id) })) };
