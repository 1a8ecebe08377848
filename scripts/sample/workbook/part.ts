import { deflate } from "../../../src/workbook/xlsx/zip/deflate.ts";
import { xmlHeader } from "../../../src/workbook/xlsx/xml/xml.ts";
import { writeZip } from "../../../src/workbook/xlsx/zip/zip-write.ts";

/** A part of the package and the parts it refers to; the n-th of those has relation id rIdn. */
export interface Part {
  /** Without a leading slash, e.g. xl/workbook.xml. */
  readonly path: string;
  readonly contentType: string;
  /** The last word of the relation's type, or the whole type. */
  readonly relation: string;
  /** Without the XML declaration. */
  readonly xml: string;
  readonly related?: readonly Part[];
}

const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The bytes of a package whose root refers to these parts; the same parts give the same bytes. */
export async function packageOf(roots: readonly Part[]): Promise<Uint8Array> {
  const parts = [...new Map(roots.flatMap(withRelated).map((part) => [part.path, part])).values()];
  const files = [
    { path: "[Content_Types].xml", xml: contentTypes(parts) },
    { path: "_rels/.rels", xml: relations("", roots) },
    ...parts.flatMap(({ path, xml, related = [] }) =>
      related.length === 0
        ? [{ path, xml }]
        : [
            { path, xml },
            { path: relationsPath(path), xml: relations(path, related) },
          ],
    ),
  ];
  return writeZip(await Promise.all(files.map(({ path, xml }) => deflate(path, once(xmlHeader + xml)))));
}

function withRelated(part: Part): Part[] {
  return [part, ...(part.related ?? []).flatMap(withRelated)];
}

// eslint-disable-next-line @typescript-eslint/require-await -- an async generator is what `deflate` reads
async function* once(text: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(text);
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts
    .filter(({ path }) => !path.endsWith(".vml"))
    .map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`);
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join("")}</Types>`
  );
}

function relations(from: string, related: readonly Part[]): string {
  const lines = related.map(({ relation, path }, index) => {
    const type = relation.startsWith("http") ? relation : OFFICE_RELATIONS + relation;
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${relativePath(from, path)}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${lines.join("")}</Relationships>`;
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** `to` seen from the folder of `from`: xl/worksheets/sheet1.xml, xl/tables/table1.xml → ../tables/table1.xml. */
function relativePath(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  const shared = here.findIndex((folder, index) => folder !== there[index]);
  const same = shared === -1 ? here.length : shared;
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}
