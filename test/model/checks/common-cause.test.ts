import { expect, it } from "vitest";
import { checkCommonCause } from "../../../src/model/checks/common-cause.ts";
import { saidBy } from "./complained.ts";

const crash = { life: { kind: "exponential", mean: "100 h" }, repair: "1 h" };
const said = (service: object, commonCause: object) =>
  saidBy(checkCommonCause, {
    services: {
      chat: { servers: 3, scheme: { kind: "load-shared", needed: 1 }, crash, ...service, commonCause },
    },
  });
const beta = { kind: "beta", beta: "10 %" };

it("fits a group of several with an exponential life", () => {
  expect(said({}, beta)).toEqual([]);
  expect(said({}, { kind: "alpha", alphas: ["80 %", "15 %", "5 %"] })).toEqual([]);
});

it("takes its part of an exponential life only", () => {
  expect(said({ crash: { ...crash, life: "100 h" } }, beta)).toEqual([
    "services.chat.commonCause: a common cause takes its part of an exponential life, and chat has none",
  ]);
  const fails = { wear: { life: "100 h", ends: [{ kind: "crash" }] } };
  expect(said({ fails }, { ...beta, life: "wear" })).toEqual([
    "services.chat.commonCause: a common cause takes its part of an exponential life, and wear has none",
  ]);
  expect(said({}, { ...beta, life: "disk" })).toEqual([
    "services.chat.commonCause.life: there is no way to fail called disk [crash]",
  ]);
});

it("needs groups of several, and parameters that fit their size", () => {
  expect(said({ scheme: { kind: "none" } }, beta)).toEqual([
    "services.chat.commonCause: a common cause strikes several of a group, and each group of chat is one alone",
  ]);
  expect(said({}, { kind: "alpha", alphas: ["80 %", "20 %"] })).toEqual([
    "services.chat.commonCause: a group of 3 needs 3 alphas, not 2",
  ]);
});
