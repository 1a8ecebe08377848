/**
 * The length of a text in bytes of UTF-8; counted, since encoding allocates the bytes in the thread in which the add-in is timed.
 * The text is well-formed, as JSON is: its surrogates come in pairs, of four bytes.
 */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (const [letters] of text.matchAll(/[\u0080-\uffff]+/g)) {
    for (let index = 0; index < letters.length; index++) {
      const unit = letters.charCodeAt(index);
      bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
    }
  }
  return bytes;
}
