import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/program.ts";

/** What a command left: its exit code, its results, and what is no result. */
export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Does what was typed after `secondtick`, here in this process. */
export const typedWith =
  (settings: Partial<Io>) =>
  async (...argv: readonly string[]): Promise<Typed> => {
    let out = "";
    let err = "";
    const code = await run(argv, {
      write: (text) => {
        out += text;
      },
      writeError: (text) => {
        err += text;
      },
      columns: 80,
      hasColours: false,
      isWatched: false,
      ...settings,
    });
    return { code, out, err };
  };

/** The same on a plain screen of 80 columns. */
export const typed = typedWith({});

/** A new empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "secondtick-"));

/** A file in a new folder; its path. */
export const file = (content: string | Uint8Array, name = "model.yaml"): string => {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
};
