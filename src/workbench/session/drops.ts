/** Opens a file that is dropped anywhere on an element, which shows its invitation, `data-drop`, while one is held over it. */
export function acceptDrops(target: HTMLElement, open: (file: File) => void): void {
  const holds = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    target.classList.add("dropping");
  });
  target.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) target.classList.remove("dropping");
  });
  target.addEventListener("drop", (event) => {
    if (!holds(event)) return;
    event.preventDefault();
    target.classList.remove("dropping");
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
