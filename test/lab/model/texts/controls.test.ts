import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { modelFrom } from "../../../../src/experiment/from-text.ts";
import { edit } from "../../../../src/lab/model/texts/asks.ts";
import { controlsOf } from "../../../../src/lab/model/texts/controls.ts";
import { ModelError } from "../../../../src/model/reading/model-error.ts";

const folder = new URL("../../../../models/", import.meta.url);
const files = [
  "whatsapp-2014.yaml",
  ...readdirSync(new URL("lessons/", folder)).map((file) => `lessons/${file}`),
];
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");

it("shows the replicas of WhatsApp first, with words, units and where they come from", () => {
  const controls = controlsOf(modelFrom(read("whatsapp-2014.yaml")), "as-built");
  expect(controls[0]).toEqual({
    path: "services.chat.servers",
    topic: "replicas",
    label: "chat: servers",
    words: "how many servers it has",
    value: "150",
    unit: "",
    kind: { is: "number", least: 0, most: null, step: 1 },
    confidence: "read",
  });
  const coverage = controls.find(({ path }) => path === "services.store.scheme.coverage");
  expect(coverage).toMatchObject({ value: "99", unit: "%", kind: { most: 100 }, confidence: "assumption" });
  const topics = new Set(controls.map(({ topic }) => topic));
  for (const topic of [
    "replicas",
    "redundancy",
    "reconnecting",
    "admission",
    "people and crews",
    "sites and cells",
  ])
    expect(topics).toContain(topic);
  expect(controls.length).toBeLessThanOrEqual(80);
});

it("tells the kinds of a family, each with a word", () => {
  const controls = controlsOf(modelFrom(read("whatsapp-2014.yaml")), "as-built");
  const { kind } = controls.find(({ path }) => path === "phones.reconnect")!;
  expect(kind).toMatchObject({ is: "choice" });
  const options = kind.is === "choice" ? kind.options : [];
  expect(options.map(({ value }) => value)).toContain("fixed");
  expect(options.every(({ words }) => words !== "")).toBe(true);
});

it.each(files)("each number of %s can be set, is shown then, or is refused with a reason", (file) => {
  const text = read(file);
  const controls = controlsOf(modelFrom(text), "as-built").filter(({ kind }) => kind.is === "number");
  expect(new Set(controls.map(({ path }) => path)).size).toBe(controls.length);
  let [taken, refused] = [0, 0];
  // A few spread over all of them: a large model takes a while to read.
  const step = Math.ceil(controls.length / 4);
  for (const control of controls.filter((_, index) => index % step === 0)) {
    const value = String(Number((Number(control.value) * 2 + 1).toPrecision(6)));
    try {
      const edited = edit({ file, beside: {} }, { text, design: "as-built", path: control.path, value });
      const after = controlsOf(modelFrom(edited.text), edited.design).find(
        ({ path }) => path === control.path,
      );
      expect([after?.value, after?.unit]).toEqual([value, control.unit]);
      taken++;
    } catch (error) {
      expect(error).toBeInstanceOf(ModelError);
      refused++;
    }
  }
  expect(taken).toBeGreaterThan(refused);
});
