/** How long the browser has to take over a file that it downloads, in milliseconds; its address must live that long. */
const takeOverTime = 10_000;

/** Offers a file to the user as a download. */
export function offerFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, takeOverTime);
}

/** Offers JSON to the user as a download. */
export function offerJson(name: string, json: string): void {
  offerFile(name, new Blob([json], { type: "application/json" }));
}
