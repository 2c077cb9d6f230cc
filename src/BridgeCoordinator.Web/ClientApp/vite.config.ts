import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Connect, Plugin, ProxyOptions } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const coordinator = process.env["BRIDGE_SERVER"] ?? "http://localhost:5080";

/** The same mapping the coordinator does: every address below a page is that page. */
function pages(): Plugin {
  const map: Connect.NextHandleFunction = (request, _response, next) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const page = /^\/(op|unit|control|sign-in)(\/[^.]*)?$/.exec(path);
    if (page) request.url = `/${page[1]}/index.html`;
    next();
  };
  return {
    name: "pages",
    configureServer: (server) => void server.middlewares.use(map),
    configurePreviewServer: (server) => void server.middlewares.use(map),
  };
}

const proxy: Record<string, string | ProxyOptions> = { "/api": coordinator, "/hubs": { target: coordinator, ws: true } };

export default defineConfig(({ mode }) => ({
  root: here("."),
  base: "/",
  plugins: [react(), pages()],
  appType: "mpa",
  resolve: {
    // React's interface on a tenth of its weight: a phone on a rural line pays for every kilobyte before it can say a word.
    alias: [
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react-dom$/, replacement: "preact/compat" },
      { find: /^react$/, replacement: "preact/compat" },
    ],
  },
  server: {
    port: 5173,
    proxy: mode === "mock" ? {} : proxy,
  },
  build: {
    outDir: here(mode === "mock" ? "./dist-mock" : "../wwwroot"),
    emptyOutDir: true,
    target: "es2022",
    // Nothing inline: the policy is script-src 'self' and font-src 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        home: here("./index.html"),
        "sign-in": here("./sign-in/index.html"),
        operator: here("./op/index.html"),
        control: here("./control/index.html"),
        unit: here("./unit/index.html"),
      },
    },
  },
  test: { environment: "node", include: ["tests/**/*.test.ts"] },
}));
