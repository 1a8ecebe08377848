/**
 * The chunks, joined so that each is at least as long as what the reader still holds of those before. A reader that looks through all it holds
 * at every chunk then takes time in proportion to the text, also where a piece of it never seems to end.
 */
export async function* inProportion(chunks: AsyncIterable<string>, heldLength: () => number): AsyncGenerator<string> {
  let joined = "";
  for await (const chunk of chunks) {
    joined += chunk;
    if (joined.length < heldLength()) continue;
    yield joined;
    joined = "";
  }
  if (joined !== "") yield joined;
}
