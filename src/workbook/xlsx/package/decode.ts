import { damaged } from "../xml/damage.ts";

/** Bytes decoded at a time. Texts of this size lie in memory that V8 uses again and again; larger ones get memory of their own. */
const BATCH = 1 << 16;

/**
 * XML bytes as text in chunks of about 64 kB, cut between characters. UTF-8 unless a byte order mark or the declaration says
 * otherwise; the text's declaration then says UTF-8, which is what is written. Refuses bytes that are not what they say.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<string> {
  let decode: ((bytes: Uint8Array) => string) | null = null;
  for await (const batch of batches(bytes)) {
    const isFirst = decode === null;
    decode ??= makeDecoder(batch, part);
    const text = decode(batch);
    yield isFirst ? declareUtf8(text.replace(/^\ufeff/, "")) : text;
  }
  decode?.(new Uint8Array(0));
}

/** Few large pieces decode faster than many small ones. Each batch lies where the one before lay, and must be used before the next is asked for. */
async function* batches(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let lone: Uint8Array = new Uint8Array(0); // most parts are one small piece, which needs no place of its own
  let held: Uint8Array | null = null;
  let size = 0;
  for await (const piece of bytes) {
    if (lone.length === 0 && held === null) {
      lone = piece;
      continue;
    }
    held ??= new Uint8Array(BATCH);
    for (const one of [lone, piece]) {
      for (let from = 0; from < one.length;) {
        const part = one.subarray(from, from + BATCH - size);
        held.set(part, size);
        size += part.length;
        from += part.length;
        if (size < BATCH) continue;
        yield held;
        size = 0;
      }
    }
    lone = new Uint8Array(0);
  }
  if (lone.length > 0) yield lone;
  if (held !== null && size > 0) yield held.subarray(0, size);
}

/** The pieces as one. */
export function concatenate(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What decodes the batches one after another; an empty one ends the text. */
function makeDecoder(first: Uint8Array, part: string): (bytes: Uint8Array) => string {
  const label = encodingOf(first);
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    const decode = decoder.encoding === "utf-8" ? utf8Decoder(decoder) : streamDecoder(decoder);
    return (bytes) => decodeOrRefuse(() => decode(bytes), label, part);
  } catch {
    throw damaged(part, `unknown encoding ${label}`);
  }
}

function streamDecoder(decoder: TextDecoder): (bytes: Uint8Array) => string {
  return (bytes) => decoder.decode(bytes, { stream: bytes.length > 0 });
}

/** Cuts between characters itself: decoding what is whole is several times faster than decoding a stream. */
function utf8Decoder(decoder: TextDecoder): (bytes: Uint8Array) => string {
  let tail: Uint8Array = new Uint8Array(0);
  return (bytes) => {
    const whole = tail.length > 0 ? concatenate([tail, bytes]) : bytes;
    const end = bytes.length > 0 ? lastCharacterEnd(whole) : whole.length;
    tail = whole.slice(end);
    return decoder.decode(whole.subarray(0, end));
  };
}

/** Where the last whole UTF-8 character ends: a character is at most four bytes, and those after its first are 10xxxxxx. */
function lastCharacterEnd(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start > 0 && start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  const lead = bytes[start] ?? 0;
  const length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  return start + length > bytes.length ? start : bytes.length;
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  const head = String.fromCharCode(...first.subarray(0, 120));
  return /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
}

function decodeOrRefuse(decode: () => string, label: string, part: string): string {
  try {
    return decode();
  } catch {
    throw damaged(part, `text is not ${label}`);
  }
}

function declareUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])(?!utf-8["'])[^"']+/i, "$1UTF-8");
}
