/**
 * A webpack loader for the files of zod that can make code of text. The program configures zod not to (`jitless`), and the page's policy
 * forbids it; here that code is removed too, so that no script of ours has it. Fails the build when zod is no longer written like this.
 */
module.exports = function withoutFunction(source) {
  const parts = source.split("const F = Function;");
  if (parts.length !== 2) throw new Error(`${this.resourcePath} no longer says «const F = Function;» once`);
  return parts.join("const F = undefined;");
};
