import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assert } from "../base/assert.ts";
import type { LabOpening } from "./lab-opening.ts";
import { UsageError } from "./usage-error.ts";

/** A page as it is served. */
export interface LabPage {
  readonly html: string;
  /** What it may do: a value of the header Content-Security-Policy. */
  readonly policy: string;
}

const isSource = import.meta.url.endsWith(".ts");

/** Where the build puts the page: in `dist`, in which this stands too unless it is run from its source. */
const BUILT = fileURLToPath(
  new URL(isSource ? "../../dist/lab/index.html" : "../lab/index.html", import.meta.url),
);

/**
 * The page of the lab as it was built.
 *
 * @throws UsageError when it was not.
 */
export const builtPage = (file: string = BUILT): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new UsageError(
      "the page of the lab is not built yet\n  npm run build makes it, in the folder of secondtick's sources",
    );
  }
};

/** What stands in the page for what it opens on. */
const NOTHING = '<script type="application/json" id="opening">null</script>';

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/**
 * JSON that can stand inside an element: no text in it ends that, or begins another one.
 *
 * ```ts
 * import { jsonInside } from "../src/cli/lab-page.ts";
 * jsonInside("</script>") // => '"\\u003c/script>"'
 * ```
 */
export const jsonInside = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** A page that opens on something; nothing of that can become markup. It is run in no other page's frame. */
export const labPage = (html: string, opening: LabOpening | null): LabPage => {
  const policy = POLICY.exec(html)?.[1];
  assert(
    policy !== undefined && html.includes(NOTHING),
    "the page has a policy, and a place for what it opens on",
  );
  return {
    html: html.replace(NOTHING, () => NOTHING.replace("null", () => jsonInside(opening))),
    policy: `${policy}; frame-ancestors 'none'`,
  };
};
