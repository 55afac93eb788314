import { expect, it } from "vitest";
import { toldFor } from "../../../src/cli/told/wanted.ts";
import { studyOf } from "../../../src/experiment/study.ts";
import { conductHere, smallExperiment, smallModel } from "../../support/study.ts";

it("runs are told where JSON or a report is written, and not for text alone", async () => {
  const conducted = await conductHere(studyOf(smallExperiment({ runs: 10 }), smallModel));
  const told = async (choice: object) => await toldFor(conducted, { json: false, outputs: [], ...choice });
  expect(await told({})).toBeNull();
  expect((await told({ json: true }))?.length).toBe(2);
  expect((await told({ html: "page.html" }))?.length).toBe(2);
});
