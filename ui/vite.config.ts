import { readdirSync, readFileSync } from "node:fs";

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

/** pdf.js, and what it needs beside its scripts to show a PDF: each folder, and what of it is taken. */
const PDF = "node_modules/pdfjs-dist";
const PDF_DATA: readonly (readonly [string, RegExp])[] = [
  ["cmaps", /\.bcmap$/],
  ["standard_fonts", /\.(pfb|ttf)$/],
  // The decoder of JPEG 2000 as a script: the content security policy allows no WebAssembly.
  ["wasm", /_nowasm_fallback\.js$/],
];
const PDF_LICENCES = [
  ...["LICENSE", "cmaps/LICENSE", "standard_fonts/LICENSE_FOXIT"],
  ...["standard_fonts/LICENSE_LIBERATION", "wasm/LICENSE_OPENJPEG", "wasm/LICENSE_PDFJS_OPENJPEG"],
];

/** The paths of these files below pdf.js. */
const pdfData = PDF_DATA.flatMap(([folder, taken]) =>
  readdirSync(`${PDF}/${folder}`)
    .filter((it) => taken.test(it))
    .map((it) => `${folder}/${it}`),
);

/** Puts the data of pdf.js beside the app under `pdf/`, and its licences with the others. */
const printData: Plugin = {
  name: "print-data",
  generateBundle() {
    for (const path of pdfData) {
      this.emitFile({
        type: "asset",
        fileName: `pdf/${path}`,
        source: readFileSync(`${PDF}/${path}`),
      });
    }
    const texts = PDF_LICENCES.map((path) => readFileSync(`${PDF}/${path}`, "utf8"));
    this.emitFile({ type: "asset", fileName: "notices/prints.txt", source: texts.join("\n\n") });
  },
  configureServer(server) {
    server.middlewares.use("/pdf", (request, response, next) => {
      const path = (request.url ?? "").replace(/^\//, "");
      if (!pdfData.includes(path)) {
        next();
        return;
      }
      const isScript = path.endsWith(".js");
      const type = isScript ? "text/javascript" : "application/octet-stream";
      response.setHeader("Content-Type", type);
      response.end(readFileSync(`${PDF}/${path}`));
    });
  },
};

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), fontNotices, printData],
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
  // The thread that reads PDFs is a module, as pdf.js has it.
  worker: { format: "es" },
  // A busy machine takes long over a screen; how long is no matter of a test.
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], testTimeout: 60_000 },
  // Svelte's default export is for servers; tests mount components as the window does.
  ...(mode === "test" ? { resolve: { conditions: ["browser"] } } : {}),
}));
