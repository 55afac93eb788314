import { expect, it } from "vitest";
import { checkMessages } from "../../../src/model/checks/messages.ts";
import { phoneModel, saidBy } from "./complained.ts";

const storedBy = (service: string) => ({
  ...phoneModel,
  messages: { sends: "1/h", store: { service } },
});

it("messages are stored by a service of a cluster in which phones are at home", () => {
  expect(saidBy(checkMessages, storedBy("chat"))).toEqual([]);
  expect(saidBy(checkMessages, storedBy("spare"))).toEqual([
    "messages.store.service: there is no service in a cluster of phones called spare [chat]",
  ]);
});

it("without phones nobody writes messages", () => {
  expect(saidBy(checkMessages, { messages: { sends: "1/h" } })).toEqual([
    "messages: phones write them, and there are none",
  ]);
  expect(saidBy(checkMessages, {})).toEqual([]);
});
