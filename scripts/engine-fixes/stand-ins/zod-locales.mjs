export { default as en } from "zod/v4/locales/en.js";
export { default as no } from "zod/v4/locales/no.js";
