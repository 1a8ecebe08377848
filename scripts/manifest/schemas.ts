import { existsSync, readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";

/** Microsoft's schemas are not ours to hand on; where a copy lies beside the project they are asked too. */
export const schemaFolder = "../shared/data/manifest-xsd";

/** The schema of the manifest, then those it imports. */
const schemaFiles = [
  "OfficeAppManifestV1_1.xsd",
  "OfficeAppBasicTypesV1_0.xsd",
  "TaskPaneAppVersionOverridesV1_0.xsd",
  "MailAppVersionOverridesV1_0.xsd",
  "MailAppVersionOverridesV1_1.xsd",
  "ContentAppVersionOverridesV1_0.xsd",
];

export function hasSchemas(): boolean {
  return existsSync(schemaFolder);
}

/** What Microsoft's schemas find wrong with a manifest; nothing for a valid one. Throws where there is no copy of them. */
export async function schemaErrors(contents: string): Promise<readonly string[]> {
  const [schema = [], ...preload] = schemaFiles.map((fileName) => [
    { fileName, contents: readFileSync(`${schemaFolder}/${fileName}`, "utf8") },
  ]);
  const { errors } = await validateXML({ xml: [{ fileName: "manifest.xml", contents }], schema, preload: preload.flat() });
  return errors.map(({ message }) => message);
}
