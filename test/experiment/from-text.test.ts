import { expect, it } from "vitest";
import { compareDesigns, modelFrom, studyFromText } from "../../src/experiment/from-text.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";

const model = `
version: 1
title: A server and a spare
services:
  chat:
    servers: 1
    scheme: { kind: load-shared, needed: 1 }
faults:
  cut: { kind: crash, target: chat-1, lasts: 4 h }
designs:
  spare:
    set: { services.chat.servers: 2 }
`;
const experiment = `
version: 1
title: Does a spare help?
model: server.yaml
replay: { fault: cut }
designs: [as-built, spare]
seed: one
runs: 20
`;

it("designs are compared from texts alone", async () => {
  const asked: string[] = [];
  const study = studyFromText(experiment, (path) => {
    asked.push(path);
    return modelFrom(model);
  });
  const looks: number[] = [];
  const nothing = () => {};
  const watch = { calibrating: nothing, looked: nothing, simulating: (done: number) => looks.push(done) };
  const { alternatives } = await compareDesigns(study, { watch });
  expect(asked).toEqual(["server.yaml"]);
  expect(alternatives.map(({ longer }) => longer[0]!.chance.estimate)).toEqual([1, 0]);
  expect(Math.max(...looks)).toBe(40);
});

it("mistakes have their place, in the file that they are said to be in", () => {
  expect(() => modelFrom(model.replace("4 h", "4"))).toThrow(ModelError);
  expect(() => modelFrom(model.replace("4 h", "4"), { file: "mine.yaml" })).toThrow("mine.yaml");
  expect(() => studyFromText(experiment.replace("cut", "cat"), () => modelFrom(model))).toThrow("cut");
});

const listed = model.replace("lasts: 4 h", "lasts: { kind: empirical, file: times.csv, column: hours }");

it("a list beside a text is read by whoever knows where it is", () => {
  expect(() => modelFrom(listed)).toThrow("times.csv");
  const bytes = new TextEncoder().encode("hours\n1 h\n3 h\n");
  const read = modelFrom(listed, { readBeside: () => bytes });
  expect(JSON.stringify(read.source)).toContain("values");
});
