import { expect, it } from "vitest";
import { linkOf } from "../../../../src/lab/model/texts/link.ts";
import { open } from "../../../../src/lab/model/texts/opening.ts";
import { ModelError } from "../../../../src/model/reading/model-error.ts";
import { labState, oneServer } from "../../../support/lab-state.ts";

const experiment = `version: 1
title: How long?
model: parts/server.yaml
years: { horizon: 30 days }
outage: { threshold: 40 % }
designs: [spare]
seed: seven
runs: 10
`;

it("opens a model for a day where phones come and go, else for a year", async () => {
  const whatsapp = await open({ kind: "library", id: "whatsapp-2014" });
  expect(whatsapp.asked).toMatchObject({ replay: null, horizon: 86_400 });
  const server = await open({ kind: "model", file: "server.yaml", text: oneServer, beside: {} });
  expect([server.asked.horizon, server.file]).toEqual([8760 * 3600, "server.yaml"]);
});

it("opens a replay with the fault of that day", async () => {
  const state = await open({ kind: "library", id: "whatsapp-2014:replay" });
  expect(state.asked).toMatchObject({ replay: "vlan-drop", horizon: 86_400 });
  // Over about when the service was back; most runs of the model as it is written are over sooner.
  expect(state.asked.replication).toBeGreaterThan(0);
});

it("opens an experiment with its design, its luck and its rule", async () => {
  const state = await open({
    kind: "experiment",
    file: "how.yaml",
    text: experiment,
    beside: { "parts/server.yaml": oneServer },
  });
  expect(state.variants[0]).toMatchObject({ design: "spare", text: oneServer });
  expect(state.asked).toMatchObject({ seed: "seven", threshold: 0.4, horizon: 30 * 86_400, replay: null });
});

it("opens an experiment with a model that was chosen together with it, though that has no folder there", async () => {
  const beside = { "server.yaml": oneServer };
  const state = await open({ kind: "experiment", file: "how.yaml", text: experiment, beside });
  expect([state.file, state.variants[0].text]).toEqual(["server.yaml", oneServer]);
});

it("opens a lesson of the library in a language", async () => {
  const { lesson } = await open({ kind: "library", id: "lesson:one-server:de" });
  expect(lesson).toMatchObject({ id: "one-server", language: "de" });
});

it("opens what was saved, and a link", async () => {
  const state = labState(undefined, { time: 5 });
  expect(await open({ kind: "saved", text: JSON.stringify(state) })).toEqual(state);
  expect(await open({ kind: "link", text: await linkOf(state) })).toEqual(state);
});

it("tells all mistakes of a model, and says in a sentence what else is wrong", async () => {
  await expect(open({ kind: "model", file: "a.yaml", text: "version: 1", beside: {} })).rejects.toThrow(
    ModelError,
  );
  await expect(open({ kind: "library", id: "no-such" })).rejects.toThrow(/has no model called/);
  await expect(open({ kind: "saved", text: "{" })).rejects.toThrow(/not something this page has saved/);
  await expect(open({ kind: "experiment", file: "how.yaml", text: experiment, beside: {} })).rejects.toThrow(
    /open it together/,
  );
});
