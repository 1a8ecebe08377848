export const sampleFile = "eksempel-2018.xlsx";

/** The bytes of the sample that comes with the page. */
export async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(sampleFile);
  return new Uint8Array(await response.arrayBuffer());
}
