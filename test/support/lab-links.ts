import { deflateRawSync } from "node:zlib";

/** What stands behind the # of a link that says some text, as a page would write it. */
export const linkOfText = (text: string | Uint8Array): string =>
  `1.${deflateRawSync(text, { level: 9 }).toString("base64url")}`;

/** What stands behind the # of a link that says some data; `__proto__` in it is a name like any other. */
export const linkOfData = (data: object): string => linkOfText(JSON.stringify(data));
