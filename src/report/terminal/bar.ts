const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/**
 * A bar of so many characters, to an eighth of one. What is more than nothing can be seen: it has one eighth at least.
 *
 * ```ts
 * import { blockBar } from "../src/report/terminal/bar.ts";
 * blockBar(2.5) // => "██▌"
 * ```
 */
export const blockBar = (length: number): string => {
  if (!(length > 0)) return "";
  const eighths = Math.max(1, Math.round(8 * length));
  return "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
};
