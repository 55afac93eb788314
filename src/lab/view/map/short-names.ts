import { textWidth } from "../../../plots/text-width.ts";

const tail = (name: string): string => /[^-\s]*$/.exec(name)![0];

/**
 * Names as they fit: in full where each of them does, else what stands behind their last dash, else nothing; so that names
 * beside each other are told in one way.
 *
 * ```ts
 * import { shortNames } from "../src/lab/view/map/short-names.ts";
 * shortNames(["rack-1", "rack-14"], 20, 12) // => ["1", "14"]
 * shortNames(["rack-1", "rack-14"], 90, 12) // => ["rack-1", "rack-14"]
 * shortNames(["rack-1", "rack-14"], 4, 12) // => ["", ""]
 * ```
 */
export const shortNames = (names: readonly string[], room: number, size: number): readonly string[] => {
  for (const shorter of [(name: string) => name, tail]) {
    const said = names.map(shorter);
    const areTold = new Set(said).size === new Set(names).size;
    if (areTold && said.every((name) => textWidth(name, { size }) <= room)) return said;
  }
  return names.map(() => "");
};

/** A text that is cut, with an ellipsis, where it is too long for a room in pixels; nothing where not even that fits. */
export const cutText = (text: string, room: number, size: number): string => {
  if (textWidth(text, { size }) <= room) return text;
  let kept = text;
  while (kept.length > 0 && textWidth(`${kept}…`, { size }) > room) kept = kept.slice(0, -1);
  return kept.length < 2 ? "" : `${kept}…`;
};
