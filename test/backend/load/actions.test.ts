import { expect, it } from "vitest";
import { ACTIONS, DELIVERY, LOGIN, MESSAGE, PRESENCE, RESUME } from "../../../src/backend/load/actions.ts";

it("each index is the place of its name", () => {
  const named = [LOGIN, RESUME, MESSAGE, DELIVERY, PRESENCE].map((action) => ACTIONS[action]);
  expect(named).toEqual(["login", "resume", "message", "delivery", "presence"]);
  expect(named).toEqual([...ACTIONS]);
});
