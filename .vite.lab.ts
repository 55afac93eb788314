import { createHash } from "node:crypto";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const PAGE = "index.html";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The insides of a page's inline elements of a name, but data. */
const insidesOf = (html: string, name: "script" | "style"): string[] =>
  [...html.matchAll(new RegExp(`<${name}([^>]*)>([\\s\\S]*?)</${name}>`, "g"))]
    .filter(([, attributes]) => !attributes.includes('type="application/json"'))
    .map(([, , inside]) => inside);

/** What the page may do: run and show what is in it; it asks nobody for anything. */
const policyOf = (html: string): string =>
  [
    "default-src 'none'",
    `script-src ${insidesOf(html, "script").map(hashOf).join(" ") || "'none'"}`,
    `style-src ${insidesOf(html, "style").map(hashOf).join(" ") || "'none'"}`,
    "worker-src blob:",
    "img-src data: blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");

/** Gives the page, once everything is in it, a policy that names its scripts and styles by their hashes. */
const contentSecurityPolicy = (): Plugin => ({
  name: "lab:policy",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const strangers = Object.keys(bundle).filter((name) => name !== PAGE);
      const page = bundle[PAGE];
      if (strangers.length > 0 || page?.type !== "asset")
        throw new Error(`the page must be one file, and there is ${strangers.join(", ") || "none"}`);
      const html = String(page.source).replaceAll(/\r\n?/g, "\n");
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
      page.source = html.replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${meta}`);
    },
  },
});

/**
 * These functions look by `eval` whether there are generators, which a page may not do, and else take another way than they do on
 * the command line. There are.
 */
const generatorsAreThere = (): Plugin => ({
  name: "lab:generators",
  transform: {
    filter: { id: /@stdlib\/assert-has-generator-support\/lib\/index\.js$/ },
    handler: () => ({ code: "module.exports = function () { return true; };", map: null }),
  },
});

/** The lab: one page in one file, which needs nothing else. */
export default defineConfig({
  root: new URL("src/lab", import.meta.url).pathname,
  publicDir: false,
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // Texts are read in workers: what a package has for pages, as the names of HTML's characters, would ask for a document.
  resolve: { conditions: ["worker", ...defaultClientConditions] },
  plugins: [generatorsAreThere(), viteSingleFile(), contentSecurityPolicy()],
  worker: { format: "iife", plugins: () => [generatorsAreThere()] },
  build: {
    outDir: "../../dist/lab",
    target: "es2023",
    // What these know, as light-dark(), is left as it is.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
  },
});
