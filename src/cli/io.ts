/** Where a command's words go, and what whoever reads them can show. */
export interface Io {
  /** Results, as they are. */
  readonly write: (text: string) => void;
  /** Everything that is no result: mistakes, progress. */
  readonly writeError: (text: string) => void;
  /** Characters in a line. */
  readonly columns: number;
  /** Whether results may carry colours. */
  readonly hasColours: boolean;
  /** Whether somebody watches what is no result, so that progress is worth showing. */
  readonly isWatched: boolean;
}

const DEFAULT_COLUMNS = 80;
const LEAST_COLUMNS = 40;

/** The words of a process. Colours only on a terminal that can, and never with NO_COLOR set. */
export const processIo = (): Io => {
  const { stdout, stderr, env } = process;
  // Whoever reads may stop early, as `head` does: then the rest is not wanted.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  return {
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    columns: Math.max(LEAST_COLUMNS, stdout.columns || DEFAULT_COLUMNS),
    hasColours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    isWatched: stderr.isTTY === true && env.TERM !== "dumb",
  };
};
