/** Made by the build: what the editor shows of the engine's functions while a formula is typed. */
declare module "function-texts" {
  const texts: import("@univerjs/core").ILanguagePack;
  export default texts;
}
