import { forbiddenIn } from "./opened-lab.ts";
import type { OpenedPage } from "./opened-page.ts";

/** All that a lab's page did which it must not do. */
export const wrongIn = async (opened: OpenedPage): Promise<readonly string[]> => [
  ...opened.requests.map((url) => `it asked for ${url}`),
  ...opened.troubles.map((trouble) => `it complained: ${trouble}`),
  ...(await forbiddenIn(opened)).map((what) => `it may not: ${what}`),
  ...((await opened.page.evaluate<string>("String(globalThis.hacked)")) === "undefined"
    ? []
    : ["it ran a text"]),
];
