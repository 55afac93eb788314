import { expect, it } from "vitest";
import { checkRoom } from "../../../src/model/checks/room.ts";
import { phoneModel, saidBy } from "./complained.ts";

it("times that differ too much to be counted in bins of one width are refused, not tried", () => {
  const words = (changes: object) =>
    saidBy(checkRoom, { ...phoneModel, phones: { ...phoneModel.phones, ...changes } }).join();
  expect(words({ timeout: "9000 years" })).toContain("phones: times differ too much to be counted together");
  expect(words({ timeout: "1 ms", notices: { from: "0 s", to: "10 days" } })).toContain("asks for steps of");
  expect(words({ timeout: "1 s", notices: { from: "0 s", to: "10 min" } })).toBe("");
});
