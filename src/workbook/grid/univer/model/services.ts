import type { Injector, Univer } from "@univerjs/core";

/** The engine's services. Its types mark the accessor as internal, yet it is the only way to the services without the facade packages. */
export function servicesOf(univer: Univer): Injector {
  return univer.__getInjector();
}
