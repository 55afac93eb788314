import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "../experiment/job.ts";
import type { Ledger } from "../experiment/ledger.ts";
import { UsageError } from "./usage-error.ts";

/** Keeps outages on disk for as long as a command runs; `close` frees the space. */
export interface OutageSpool extends Ledger {
  readonly close: () => void;
}

/** Where the outages of a job are: so many bytes from a place on. */
interface Place {
  readonly at: number;
  readonly length: number;
}

const NONE = new Float64Array(0);

const trouble = (folder: string, error: unknown): UsageError =>
  new UsageError(
    `${folder}: nothing can be written there (${(error as NodeJS.ErrnoException).code ?? error})`,
  );

const writeAll = (descriptor: number, bytes: Uint8Array, at: number): void => {
  for (let done = 0; done < bytes.length; )
    done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
};

const readAll = (descriptor: number, { at, length }: Place): Float64Array => {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = readSync(descriptor, bytes, done, length - done, at + done);
    if (read === 0) throw new Error("what was written can be read");
    done += read;
  }
  return new Float64Array(bytes.buffer);
};

/**
 * A ledger that keeps nothing but outages, in one file in a folder: there may be more of them than memory holds. The file has no
 * name from the beginning on where the system allows that, so that nothing is left of it however the process ends.
 *
 * @throws UsageError when the folder cannot be written to.
 */
export const openOutageSpool = (folder: string): OutageSpool => {
  const file = join(folder, `.outages-${randomUUID()}`);
  const places = new Map<Job, Place>();
  let end = 0;
  let descriptor: number;
  try {
    descriptor = openSync(file, "wx+", 0o600);
  } catch (error) {
    throw trouble(folder, error);
  }
  const remove = () => rmSync(file, { force: true });
  try {
    remove();
  } catch {
    // Some systems keep the names of open files.
  }
  return {
    jobs: () => [...places.keys()],
    read: (job) => {
      const place = places.get(job);
      return place === undefined ? null : { values: NONE, outages: readAll(descriptor, place), parts: NONE };
    },
    put: (job, { outages }) => {
      if (job.do === "calibrate") return;
      try {
        writeAll(descriptor, new Uint8Array(outages.buffer, outages.byteOffset, outages.byteLength), end);
      } catch (error) {
        throw trouble(folder, error);
      }
      places.set(job, { at: end, length: outages.byteLength });
      end += outages.byteLength;
    },
    close: () => {
      closeSync(descriptor);
      remove();
    },
  };
};
