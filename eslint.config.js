import js from "@eslint/js"
import globals from "globals"

const SCRIPTS = "prontuario/web/scripts"

export default [
  {
    ignores: [
      "**/*",
      "!prontuario",
      "!prontuario/web",
      "!tools",
      `!${SCRIPTS}/**`,
      "!tools/*.mjs",
      "!eslint.config.js",
    ],
  },
  js.configs.recommended,
  {
    rules: {
      "array-callback-return": "error",
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "no-constructor-return": "error",
      "no-else-return": "error",
      "no-implicit-coercion": "error",
      "no-loop-func": "error",
      "no-self-compare": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-useless-concat": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      // What would run a text, or write one into the page as HTML.
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "A text must not become HTML: use textContent." },
        { property: "outerHTML", message: "A text must not become HTML: use textContent." },
        { property: "insertAdjacentHTML", message: "A text must not become HTML: use a template." },
      ],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 45],
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  {
    files: [`${SCRIPTS}/**/*.js`],
    languageOptions: {
      globals: {
        ...globals.browser,
        prontuario: "readonly",
        __md_scope: "readonly",
        __md_get: "readonly",
        __md_set: "readonly",
      },
    },
  },
  { files: [`${SCRIPTS}/worker/*.js`], languageOptions: { globals: { ...globals.worker, edition: "readonly" } } },
  { files: ["tools/*.mjs"], languageOptions: { globals: globals.node } },
]
