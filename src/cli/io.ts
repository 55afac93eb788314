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
  /** Whether words have to be ASCII; not so where nothing is said of it. */
  readonly isPlain?: boolean;
}

const DEFAULT_COLUMNS = 80;
const LEAST_COLUMNS = 40;

/**
 * Whether a screen has only ASCII: because somebody said so in SECONDTICK_PLAIN, because it is a dumb one, or because its locale
 * names another character set than UTF-8. Files and pipes are of UTF-8 unless somebody says otherwise.
 */
const isPlainIn = (env: NodeJS.ProcessEnv, isTerminal: boolean): boolean => {
  const { SECONDTICK_PLAIN: wish = "", TERM, LC_ALL, LC_CTYPE, LANG } = env;
  if (wish !== "") return wish !== "0";
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  return isTerminal && (TERM === "dumb" || (locale !== "" && !/utf-?8/i.test(locale)));
};

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
    isPlain: isPlainIn(env, stdout.isTTY === true),
  };
};
