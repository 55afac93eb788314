/** Where bytes go, piece by piece. `close` or `abort` is called last; `abort` after a `close` that failed, too. */
export interface ByteSink {
  /** Takes a piece. It is the sink's until the promise is fulfilled; then the writer may use its memory again. */
  readonly write: (bytes: Uint8Array) => void | Promise<void>;
  /** All was written: what was taken is now to be had, whole. */
  readonly close: () => void | Promise<void>;
  /** Something went wrong: nothing is to be had, as if nothing had been written. */
  readonly abort: () => void | Promise<void>;
}

/** Lets `fill` write into a sink, then closes it; what goes wrong undoes all of it and is thrown on. */
export const filled = async (sink: ByteSink, fill: () => Promise<void>): Promise<void> => {
  try {
    await fill();
    await sink.close();
  } catch (error) {
    await sink.abort();
    throw error;
  }
};
