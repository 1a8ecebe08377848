import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const hostGlobals = ["Office", "Excel", "CustomFunctions", "window", "document", "process", "fetch", "console", "setTimeout"];

export default defineConfig(
  { ignores: ["dist", "out", "coverage", "node_modules"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
    },
  },
  {
    // Laws have a tier of their own, which the name of the file decides (jest.config.js).
    files: ["test/**/*.test.ts"],
    ignores: ["test/**/*.properties.test.ts"],
    rules: {
      "no-restricted-imports": ["error", { paths: [{ name: "fast-check", message: "A property stands in a file *.properties.test.ts." }] }],
    },
  },
  {
    files: ["src/core/**"],
    rules: {
      "no-restricted-globals": ["error", ...hostGlobals],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }, { object: "Date", property: "now" }],
    },
  },
  {
    files: ["src/workbook/office/**", "src/taskpane/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // A Queue asks in one function and reads in another, which `send` calls after the sync between them: the rules see one function only.
    files: ["src/workbook/office/read/preview.ts", "src/workbook/office/host/stamp.ts"],
    rules: { "office-addins/call-sync-after-load": "off", "office-addins/call-sync-before-read": "off" },
  },
  {
    // The value of a ClientResult is there after the sync without being loaded, and the rule does not know a load in the line above a sync.
    files: ["src/taskpane/saved-part.ts"],
    rules: { "office-addins/load-object-before-read": "off" },
  },
);
