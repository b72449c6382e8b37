import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Tauri waits for this address (`devUrl` in tauri.conf.json), so another port would be of no use.
  // The schema of a call lies beside this folder, in docs.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  clearScreen: false,
  build: {
    // The oldest WebKitGTK that Debian 12 and Ubuntu 22.04 still update, and WebView2.
    target: ["safari16.4", "chrome111"],
    // The content security policy allows no data: address for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
  // Svelte's default export is for servers; tests mount components as the window does.
  ...(mode === "test" ? { resolve: { conditions: ["browser"] } } : {}),
}));
