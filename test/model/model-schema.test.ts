import { expect, it } from "vitest";
import { modelSchema } from "../../src/model/model-schema.ts";

const chat = { servers: 2 };
const smallest = { version: 1, title: "small", services: { chat } };
const messages = (model: object) =>
  modelSchema.safeParse(model).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

it("a model is read with its defaults", () => {
  expect(modelSchema.parse(smallest)).toMatchObject({ domains: {}, services: { chat: { cost: 0 } } });
});

it("a key that nobody knows is refused, designs too: they are no part of a model", () => {
  expect(messages({ ...smallest, designs: {} })?.[0]).toContain("designs");
});

it("what names refer to is looked at once every field is right", () => {
  const lost = { ...smallest, services: { chat: { ...chat, in: "nowhere" } } };
  expect(messages(lost)).toEqual(["services.chat.in: there is no domain called nowhere, nor any other"]);
  expect(messages({ ...lost, title: 5 })?.join()).not.toContain("nowhere");
});
