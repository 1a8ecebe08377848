/** What the page says while there is no pane; each is an element of the page by this id, in both languages. */
export type StartNotice = "loading" | "outside" | "blocked" | "silent" | "failed";

const notices: readonly StartNotice[] = ["loading", "outside", "blocked", "silent", "failed"];

/** Shows one of the page's own texts and hides the others; null for none of them. */
export function showNotice(notice: StartNotice | null, detail = ""): void {
  for (const id of notices) {
    const element = document.getElementById(id);
    if (!element) continue;
    element.hidden = id !== notice;
    const place = element.querySelector(".detail");
    if (place) place.textContent = detail;
    element.querySelector("button")?.addEventListener("click", reload);
  }
}

function reload(): void {
  location.reload();
}

/** Whether it is Excel that has opened the page, also where Office's script is not there to say so: it tells in the address, or in the window. */
export function isOpenedByOffice(): boolean {
  const { external } = globalThis as { external?: unknown };
  const hasBridge = typeof external === "object" && external !== null && "GetHostInfo" in external;
  return hasBridge || /[?&#]_host_Info=/i.test(location.href) || window.parent !== window;
}
