import { expect, it } from "vitest";
import { Findings } from "../../src/experiment/findings.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { headOf } from "../../src/experiment/study-head.ts";
import { version } from "../../src/version.ts";
import { conductHere, smallExperiment, smallModel } from "../support/study.ts";

it("a result says which study it is of, and nothing of when or where", async () => {
  const study = studyOf(smallExperiment({ runs: 3 }), smallModel);
  const head = headOf(new Findings(await conductHere(study)));
  expect(head).toMatchObject({
    version,
    title: "small",
    model: { title: "small", digest: smallModel.digest },
    digest: study.digest,
    replay: { fault: "cut", horizon: 3_600_000 },
    years: null,
    ended: { by: "runs", runs: 3 },
    hasPhones: false,
  });
});
