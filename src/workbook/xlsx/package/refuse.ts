import { Refusal } from "../../../core/issues/refusal.ts";
import { CONTENT_TYPES } from "./content-types.ts";
import { mainPartOf, type Relation } from "./relations.ts";

/** The first eight bytes of an OLE compound file: .xls, and the wrapping of an encrypted .xlsx. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first bytes of a zip. */
const ZIP = [0x50, 0x4b];
const STRICT = "http://purl.oclc.org/ooxml/";
const WORKBOOK_TYPE = /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml$/i;
const BINARY_TYPE = /ms-excel\.sheet\.binary/i;

/** How the text of a web page begins, after a byte order mark, blanks and comments; in UTF-16 with a zero beside each letter. */
const WEB_PAGE =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*\?>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style)\b/i;
/** The part of an OpenDocument package that says what it is. */
const OPEN_DOCUMENT = "mimetype";
/** Bytes at the beginning that are looked at. */
const HEAD = 4096;

/** Whether a file is a web page: what web systems often call .xls. */
export function isWebPage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD).filter((byte) => byte !== 0));
  return WEB_PAGE.test(head);
}

/** Refuses bytes that are no zip: an encrypted workbook, an old .xls, a web page, or something else. */
export function refuseContainer(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE)) throw new Refusal({ code: holdsEncryptedPackage(bytes) ? "encrypted" : "old_xls" });
  if (!startsWith(bytes, ZIP)) throw new Refusal({ code: isWebPage(bytes) ? "web_page" : "not_a_workbook" });
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** True when the directory of the OLE file names a stream EncryptedPackage: two bytes a letter, at a multiple of 128. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 512; at + name.length <= bytes.length; at += 128) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** What is needed of a package to tell its kind. */
interface Inspected {
  has(part: string): boolean;
  names(): string[];
  contentType(part: string): Promise<string | undefined>;
  relations(part: string): Promise<readonly Relation[]>;
}

/** Refuses a package that is no workbook of the usual kind: a document, a binary, Strict or signed workbook. */
export async function refuseKind(pkg: Inspected): Promise<void> {
  if (!pkg.has(CONTENT_TYPES)) throw new Refusal({ code: pkg.has(OPEN_DOCUMENT) ? "open_document" : "not_a_workbook" });
  const main = await mainPartOf(pkg);
  const type = (await pkg.contentType(main)) ?? "";
  const root = await pkg.relations("");
  if (BINARY_TYPE.test(type) || main.toLowerCase().endsWith(".bin")) throw new Refusal({ code: "binary_xlsb" });
  if (root.some((relation) => relation.type.startsWith(STRICT))) throw new Refusal({ code: "strict" });
  if (!WORKBOOK_TYPE.test(type)) throw new Refusal({ code: "not_a_workbook" });
  if (pkg.names().some((name) => /^\/?_xmlsignatures\//i.test(name))) throw new Refusal({ code: "signed" });
}
