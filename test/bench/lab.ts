import { createProgram, createRun } from "../../src/backend/program.ts";
import { modelIn } from "../../src/cli/files.ts";
import { YEAR } from "../../src/experiment/years.ts";
import { FrameReader } from "../../src/lab/model/run/frame.ts";
import { Historian } from "../../src/lab/model/run/history.ts";
import { askedKey, OpenedRun } from "../../src/lab/model/run/opened-run.ts";
import { advanceTogether } from "../../src/lab/model/run/together.ts";
import { compile } from "../../src/model/compile.ts";
import { AS_BUILT } from "../../src/model/load.ts";
import { type Contender, inProcess } from "./measure.ts";

const asked = { replay: null, horizon: YEAR, seed: "lab", threshold: 0.5, settling: 60, degraded: 0.99 };

/** Frames, and looks at the history, of a second in which a year passes. */
const [FRAMES, LOOKS] = [60, 4];
const ROOM = 24 * 1024 * 1024;

/** Years of the backend of 2014 that nobody sees, and the same years as a page shows them, a year a second. */
export const lab = (count: number): Contender[] => {
  const plan = compile(modelIn("models/whatsapp-2014.yaml").model(AS_BUILT));
  let [first, second] = [0, 0];
  const unseen = (): void => {
    const run = createRun(createProgram(plan, []));
    run.start(askedKey({ ...asked, replication: first++ }));
    run.advanceTo(YEAR);
  };
  const seen = (): void => {
    const run = new OpenedRun(plan, askedKey({ ...asked, replication: second++ }), ROOM);
    const [frames, historian] = [new FrameReader(run), new Historian(run, asked)];
    for (let frame = 1; frame <= FRAMES; frame++) {
      advanceTogether([run], (frame / FRAMES) * YEAR, () => false);
      frames.read(asked);
      if (frame % (FRAMES / LOOKS) === 0) historian.history();
    }
  };
  const repeated =
    (one: () => void) =>
    (more: number): void => {
      for (let i = 0; i < more; i++) one();
    };
  return [inProcess("unseen", count, repeated(unseen)), inProcess("seen", count, repeated(seen))];
};
