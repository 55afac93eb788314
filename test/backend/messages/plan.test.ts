import { expect, it } from "vitest";
import { messageFlow } from "../../../src/backend/messages/plan.ts";

it("nothing has a limit until one is set", () => {
  const flow = messageFlow(2);
  for (const limit of [flow.takes, flow.brings, flow.room, flow.stores])
    expect([...limit]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
