import { expect, it } from "vitest";
import { phoneLines } from "../../../src/model/describe/phones.ts";
import { phoneModel, unchecked } from "../checks/complained.ts";

it("phones are told with where they connect and how they come back", () => {
  const words = phoneLines(unchecked(phoneModel)).map(({ text }) => text);
  expect(words[0]).toBe("1M phones online, served by main, or by other");
  expect(words.join("\n")).toContain("tries again: fixed");
  expect(phoneLines(unchecked({}))).toEqual([]);
});

it("when they give up, what lets them try again and what they resume is told, for all or for a population", () => {
  const restraint = {
    patience: { attempts: 5, returns: { from: "1 min", to: "5 min" } },
    budget: { share: "20 %", rate: "1 per min" },
    resume: { within: "5 min", costs: "10 %" },
  };
  const said = [
    "gives up after 5 failures in a row; its user tries by hand 1 min to 5 min later",
    "retries have a budget: 20 % of first attempts and 1/min for each phone online, 1 saved up at most",
    "a session can be resumed within 5 min of a cut, for 10 % of a login",
  ];
  const { phones } = phoneModel;
  const lines = (more: object) => phoneLines(unchecked({ ...phoneModel, phones: { ...phones, ...more } }));
  const whole = lines(restraint).map(({ text }) => text);
  expect(said.filter((text) => !whole.includes(text))).toEqual([]);
  const one = lines({ populations: { some: restraint } }).map(({ text }) => text);
  expect(said.filter((text) => !one.includes(text))).toEqual([]);
});
