import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";
import { TypeFlags } from "typescript";

import svelteConfig from "./svelte.config.js";

/** A number in the text of a component would be written the same in every language, its decimals with a point. */
const numbersByLanguage = {
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      SvelteMustacheTag(node) {
        const inText = !/^Svelte(Attribute|.*Directive|Literal)$/.test(node.parent.type);
        if (!inText || !services.getTypeAtLocation) {
          return;
        }
        const type = services.getTypeAtLocation(node.expression);
        const parts = type.isUnion() ? type.types : [type];
        if (parts.some((it) => it.flags & TypeFlags.NumberLike)) {
          const message =
            "Show a number by count, numberText or decimal of i18n; one that only names something by String.";
          context.report({ node, message });
        }
      },
    };
  },
};

export default defineConfig(
  { ignores: ["dist", "node_modules", "src/api/client.ts"] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      eqeqeq: "error",
      // Numbers in a template read well; everything else must be turned into words first.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["@tauri-apps/*"],
              message: "Only src/api talks to Tauri; import from it instead.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    plugins: { desk: { rules: { "numbers-by-language": numbersByLanguage } } },
    rules: {
      "desk/numbers-by-language": "error",
      // What an entry says is hostile until proven otherwise: it is text, never markup.
      "svelte/no-at-html-tags": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message:
            "The content security policy blocks style attributes; use a class or style:name.",
        },
      ],
      "svelte/button-has-type": "error",
      // ESLint takes every component for `any`; svelte-check knows their types and checks these.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  { files: ["src/api/**"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["eslint.config.js"],
    rules: {
      // The nodes and types that the Svelte parser hands to a rule are `any`.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
);
