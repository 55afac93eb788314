import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { ModelError } from "../model/reading/model-error.ts";
import type { ByteSink } from "../report/tables/byte-sink.ts";

const refusal = (file: string, error: unknown): ModelError => {
  const { code = "trouble" } = error as NodeJS.ErrnoException;
  return new ModelError([{ file, path: "", found: code, message: "the file cannot be written" }]);
};

/** Does something with a file; what the machine refuses is a person's to mend. */
const trying = async <Result>(file: string, attempt: () => Promise<Result>): Promise<Result> => {
  try {
    return await attempt();
  } catch (error) {
    throw refusal(file, error);
  }
};

const isFolder = async (file: string): Promise<boolean> =>
  stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

const begun = async (file: string, draft: string): Promise<FileHandle> => {
  if (await isFolder(file)) throw refusal(file, { code: "EISDIR" });
  return trying(file, () => open(draft, "wx"));
};

/**
 * A file that is there whole or not at all: pieces go to another name beside it as they come; once it is closed, and on disk, it
 * gets its own name, in place of any other of that name. No more than one piece is held at a time.
 *
 * @throws ModelError when it cannot be written; so do `write` and `close`.
 */
export const openByteFile = async (file: string): Promise<ByteSink> => {
  const draft = `${file}.${process.pid}.part`;
  const handle = await begun(file, draft);
  return {
    write: (bytes) => trying(file, () => handle.writeFile(bytes)),
    close: () =>
      trying(file, async () => {
        await handle.sync();
        await handle.close();
        await rename(draft, file);
      }),
    abort: async () => {
      await handle.close().catch(() => undefined);
      await rm(draft, { force: true });
    },
  };
};
