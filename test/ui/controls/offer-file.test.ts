import { jest } from "@jest/globals";
import { offerJson } from "../../../src/ui/controls/offer-file.ts";

interface Link {
  href: string;
  download: string;
  readonly click: () => void;
}

/** A page in which a click on a link is remembered, and the addresses that are alive are known. */
function page() {
  const alive = new Map<string, Blob>();
  const clicked: { download: string; href: string; isAlive: boolean }[] = [];
  const createElement = (): Link => {
    const link: Link = {
      href: "",
      download: "",
      click: () => clicked.push({ download: link.download, href: link.href, isAlive: alive.has(link.href) }),
    };
    return link;
  };
  jest.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    const address = `blob:${alive.size}`;
    alive.set(address, content as Blob);
    return address;
  });
  jest.spyOn(URL, "revokeObjectURL").mockImplementation((address) => void alive.delete(address));
  Object.defineProperty(globalThis, "document", { value: { createElement }, configurable: true });
  return { alive, clicked };
}

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "document");
});

test("a file is offered under its name, and its address lives until the browser has had time to take it over", async () => {
  jest.useFakeTimers();
  const { alive, clicked } = page();
  offerJson("regler.json", "{}");
  expect(clicked).toEqual([{ download: "regler.json", href: "blob:0", isAlive: true }]);
  expect(await alive.get("blob:0")?.text()).toBe("{}");
  jest.advanceTimersByTime(9_000);
  expect(alive.size).toBe(1);
  jest.advanceTimersByTime(2_000);
  expect(alive.size).toBe(0);
});
