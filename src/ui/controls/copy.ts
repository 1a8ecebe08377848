/** Copies a text as HTML, and as plain text for programs that take no HTML. Returns whether the browser let it. */
export function copyHtml(html: string, text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
  };
  document.addEventListener("copy", put, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the newer way asks for a permission that a pane in Excel does not get
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put, { capture: true });
  }
}

/** Copies a picture; resolves to whether the browser let it. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return true;
  } catch {
    return false;
  }
}
