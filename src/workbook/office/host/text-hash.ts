const { imul } = Math;

/** A short text that is the same for the same text: enough to tell one from another. */
export function textHash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = imul(one ^ code, 0x01000193);
    other = imul((other ^ code) + (other >>> 15), 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
