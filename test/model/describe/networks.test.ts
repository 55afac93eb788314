import { expect, it } from "vitest";
import { networkLines } from "../../../src/model/describe/networks.ts";
import { unchecked } from "../checks/complained.ts";

it("a network is told with its routers and what they need", () => {
  const routers = { one: { in: "rack", needs: "feed" }, two: {} };
  const words = networkLines(unchecked({ networks: { core: { routers, needed: 2 } } })).map(
    ({ text }) => text,
  );
  expect(words.slice(0, 3)).toEqual([
    "core: works while 2 of 2 routers are good",
    "one: router of core, in rack",
    "works only while this does: feed",
  ]);
});
