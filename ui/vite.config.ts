import { readFileSync } from "node:fs";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The packages of the fonts: their licence must go where the fonts go, and Vite gathers those of scripts alone. */
const FONTS = ["inter", "source-serif-4"];

const fontNotices: Plugin = {
  name: "font-notices",
  generateBundle() {
    const texts = FONTS.map((font) =>
      readFileSync(`node_modules/@fontsource-variable/${font}/LICENSE`, "utf8"),
    );
    this.emitFile({ type: "asset", fileName: "notices/fonts.txt", source: texts.join("\n\n") });
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), fontNotices],
  // Tauri waits for this address (`devUrl` in tauri.conf.json), so another port would be of no use.
  // The schema of a call lies beside this folder, in docs.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  clearScreen: false,
  build: {
    // The oldest WebKitGTK that Debian 12 and Ubuntu 22.04 still update, and WebView2.
    target: ["safari16.4", "chrome111"],
    // The content security policy allows no data: address for fonts and scripts.
    assetsInlineLimit: 0,
    license: { fileName: "notices/interface.txt" },
    modulePreload: { polyfill: false },
  },
  // A busy machine takes long over a screen; how long is no matter of a test.
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], testTimeout: 60_000 },
  // Svelte's default export is for servers; tests mount components as the window does.
  ...(mode === "test" ? { resolve: { conditions: ["browser"] } } : {}),
}));
