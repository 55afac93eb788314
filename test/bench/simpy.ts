import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Contender } from "./measure.ts";

/** Debian's own interpreter comes second: `python3-simpy3` installs for that one. */
const interpreters = ["python3", "/usr/bin/python3"];

const run = (interpreter: string, ...args: string[]): string =>
  execFileSync(interpreter, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

const hasSimPy = (interpreter: string): boolean => {
  try {
    run(interpreter, "-c", "import simpy");
    return true;
  } catch {
    return false;
  }
};

/** A Python that has SimPy, if there is one. */
export const simPyInterpreter = (): string | undefined => interpreters.find(hasSimPy);

/** A script of this folder, which prints seconds per event and the busy share, as a contender. */
export const simPy = (interpreter: string, script: string, ...numbers: number[]): Contender => ({
  name: "SimPy",
  sample: () => {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const [seconds, busy] = run(interpreter, path, ...numbers.map(String))
      .split(" ")
      .map(Number);
    return { seconds, busy };
  },
});
