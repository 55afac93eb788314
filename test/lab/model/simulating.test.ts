import { expect, it } from "vitest";
import { simulating } from "../../../src/lab/model/simulating.ts";
import { acted, rebuilt } from "../../../src/lab/timeline/changes.ts";

const answers = simulating(() => 0);

it("opens the outage of 2014, cuts the network, forks, redesigns, and gives it all away again", async () => {
  const { models } = await answers.library({});
  const opened = await answers.open({ opening: { kind: "library", id: models[0]!.id } });
  const { scenes } = await answers.show({ state: opened });
  expect(scenes[0]!.components.length).toBeGreaterThan(550);
  await answers.go({ to: 600, within: 1e9, stopAt: null });

  const deed = { deed: "crash" as const, target: "back-end-vlan", at: null, lasts: 300, amount: null };
  const cut = acted({ ...opened, time: 600 }, deed, { everywhere: false, knownTo: 600 });
  await answers.show({ state: cut });
  const { frames } = await answers.go({ to: 1200, within: 1e9, stopAt: null });
  expect(frames[0]!.served).toBeLessThan(0.01);
  const [history] = await answers.history({});
  expect(history!.outages).toHaveLength(1);
  expect(history!.story.some(({ text }) => text.includes("back-end-vlan"))).toBe(true);

  const controls = await answers.controls({ variant: 0 });
  expect(controls[0]!.path).toBe("services.chat.servers");
  const { text, design } = cut.variants[0];
  const edited = await answers.edit({ text, design, path: "services.chat.servers", value: "200" });
  expect(await answers.check(edited)).toEqual([]);
  const two = rebuilt({ ...cut, time: 1200 }, edited, 1200);
  const both = await answers.show({ state: two });
  expect(both.moments.frames).toHaveLength(2);
  expect(both.scenes[1]!.components.length).toBe(scenes[0]!.components.length + 50);

  const step = await answers.step({ forward: false, within: 1e9 });
  expect(step.time).toBeLessThan(1200);
  const exported = await answers.export({ state: two, runs: 3 });
  expect(exported.designs).toHaveLength(2);
  const link = await answers.link({ state: two });
  expect(await answers.open({ opening: { kind: "link", text: link } })).toEqual(two);
  expect(await answers.picture({})).toContain("<svg");
  expect(await answers.digest({ variant: 0 })).toMatch(/^[0-9a-f]{64}$/);
});

it("shows the lesson of a state", async () => {
  const state = await answers.open({ opening: { kind: "library", id: "lesson:coverage" } });
  expect(await answers.lesson({ state })).toMatchObject({ title: "The switch that fails" });
});
