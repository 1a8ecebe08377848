/**
 * A webpack loader for the files of zod that can make code of text. The program has told zod not to (`jitless`), and the page's policy forbids
 * it; here the means are taken away too, so that no script of ours holds them. Fails the build when zod is no longer written like this.
 */
module.exports = function withoutFunction(source) {
  const parts = source.split("const F = Function;");
  if (parts.length !== 2) throw new Error(`${this.resourcePath} no longer says «const F = Function;» once`);
  return parts.join("const F = undefined;");
};
