const swc = { jsc: { target: "es2022", parser: { syntax: "typescript" }, experimental: { keepImportAttributes: true } } };

export default {
  testEnvironment: "node",
  // Only what hangs is stopped: how long a test takes is the machine's.
  testTimeout: 300_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": ["@swc/jest", swc] },
};
