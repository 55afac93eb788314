import { expect, it } from "vitest";
import { createProgram, createRun } from "../../src/backend/program.ts";
import { modelIn } from "../../src/cli/files.ts";
import { runKey } from "../../src/experiment/replicate.ts";
import { YEAR } from "../../src/experiment/years.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { compile } from "../../src/model/compile.ts";
import { AS_BUILT } from "../../src/model/load.ts";

const MOST = 10_000;

it("a year of the backend of 2014 with all its waves takes some 1,600 events, and never steps for ever", () => {
  const run = createRun(createProgram(compile(modelIn("models/whatsapp-2014.yaml").model(AS_BUILT)), []));
  // Rounding once kept a cell from coming to rest in the tenth of these years.
  for (let year = 8; year < 13; year++) {
    run.start(runKey(seedKey("speed"), "years", year));
    let events = 0;
    while (events < MOST && run.calendar.firstDue() <= YEAR) {
      run.step();
      events++;
    }
    expect(events).toBeGreaterThan(500);
    expect(events).toBeLessThan(MOST);
  }
});
