/** Made by the build: what is told of the engine's functions while a formula is written. */
declare module "function-texts" {
  const texts: import("@univerjs/core").ILanguagePack;
  export default texts;
}
