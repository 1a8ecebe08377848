import { z } from "zod";

// Excel's content security policy allows no eval; zod compiles parsers with it unless configured otherwise.
z.config({ jitless: true });

export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .describe("Stable id: lower-case ASCII letters, digits and _");
export const Label = z.string().min(1);
/** Drafts have it; the calculation does not read it. */
export const GuessMark = Label.describe("what of it is a guess, and why; left out where it is decided");
export const Provenance = z
  .string()
  .min(1)
  .describe("Where the wording comes from, in any words; «reconstructed» and «ours» are said to be so wherever the wording is shown");
