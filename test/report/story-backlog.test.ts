import { expect, it } from "vitest";
import { backlogTold } from "../../src/report/story-backlog.ts";

it("what waits is told by how much it is and where it goes", () => {
  expect(backlogTold("relay", 0, 10, 0)).toBe("what waits at relay grows by 10/s");
  expect(backlogTold("relay", 0, 0, 0)).toBe("nothing waits at relay");
  expect(backlogTold("relay", 12_345, -5, 2)).toBe("12300 wait at relay, fewer by 5/s while 2/s are lost");
  expect(backlogTold("relay", 500, 0, 0)).toBe("500 wait at relay");
});
