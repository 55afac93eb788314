import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Tree } from "./reading/node.ts";

/**
 * Plain data as JSON whose bytes depend on nothing but what it says: keys in the order of their code units, no spaces.
 *
 * ```ts
 * import { canonicalJson } from "../src/model/digest.ts";
 * canonicalJson({ b: 1, a: [true, null] }) // => '{"a":[true,null],"b":1}'
 * ```
 */
export const canonicalJson = (tree: Tree): string => {
  if (typeof tree !== "object" || tree === null) return JSON.stringify(tree);
  if (Array.isArray(tree)) return `[${tree.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(tree).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonicalJson(child)}`).join(",")}}`;
};

/**
 * The SHA-256 of plain data, as 64 hexadecimal digits: two files have the same one when they say the same, whatever their
 * comments, spaces, order of keys, sources and notes.
 *
 * ```ts
 * import { digestOf } from "../src/model/digest.ts";
 * digestOf({ servers: 2, life: "1000 h" }) === digestOf({ life: "1000 h", servers: 2 }) // => true
 * ```
 */
export const digestOf = (tree: Tree): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(tree))));

/** The SHA-256 of bytes as they are, as 64 hexadecimal digits. */
export const bytesDigest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** So much of a digest as people are shown: its first 16 digits. */
export const shortDigest = (digest: string): string => digest.slice(0, 16);
