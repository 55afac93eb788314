import { expect, it } from "vitest";
import { textStaging } from "../../../../src/lab/model/run/staging.ts";
import { compile } from "../../../../src/model/compile.ts";
import { labState } from "../../../support/lab-state.ts";

it("what is run is what the texts say, with deeds to do to it", () => {
  const state = labState();
  const model = textStaging.modelOf(state, 0);
  expect(textStaging.loadedOf(state, 0).title).toBe(model.title);
  const deeds = textStaging.deedOffers(model, compile(model));
  expect(deeds.find(({ deed }) => deed === "crash")?.targets).toContain("chat-1");
});
