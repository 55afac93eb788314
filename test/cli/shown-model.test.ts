import { expect, it } from "vitest";
import { shownModel } from "../../src/cli/shown-model.ts";
import { load, PAIR } from "../model/model-text.ts";

const pair = load(PAIR);

it("the system as built has no differences, and names its designs", () => {
  const { design, differences, designs, digest } = shownModel(pair);
  expect([design, differences, digest]).toEqual(["as built", [], pair.digest]);
  expect(designs.map(({ name, title }) => `${name}: ${title}`)).toEqual([
    "as-built: as built",
    "single: One server",
    "slow-single: slow-single",
  ]);
});

it("a design is shown with what it changes, inherited changes too", () => {
  const { design, differences } = shownModel(pair, "slow-single");
  expect([design, differences]).toEqual([
    "slow-single",
    ["services.chat.servers: 2 → 1", "services.chat.crash.repair.mean: 10 h → 20 h"],
  ]);
});

it("a field that is not written has its default, not nothing", () => {
  const { differences } = shownModel(
    load(`${PAIR}  other: { set: { services.chat.in: rack }, remove: [services.chat.cost] }
domains: { rack: { kind: rack } }
`),
    "other",
  );
  expect(differences.toSorted()).toEqual([
    "services.chat.cost: 100 USD/month → not written",
    "services.chat.in: not written → rack",
  ]);
});

it("where numbers come from is kept by path", () => {
  expect([...shownModel(pair).origins]).toEqual([
    ["services.chat.crash.life.mean", { source: "a guess", confidence: "assumption" }],
  ]);
});
