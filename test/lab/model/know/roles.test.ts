import { MessageChannel } from "node:worker_threads";
import { expect, it } from "vitest";
import { takeRole } from "../../../../src/lab/model/know/roles.ts";
import { exportOf } from "../../../../src/lab/model/texts/export.ts";
import type { Reply } from "../../../../src/lab/protocol.ts";
import { labState, oneServer } from "../../../support/lab-state.ts";

const exponential = oneServer.replace(
  "life: 1000 h, repair: 10 h",
  "life: { kind: exponential, mean: 1000 h }, repair: { kind: exponential, mean: 10 h }",
);

/** What is answered when one conducts and another makes the runs. */
const answered = (model: string): Promise<Reply[]> => {
  const { port1, port2 } = new MessageChannel();
  const exported = { ...exportOf(labState(exponential), 60), ...(model === "" ? {} : { model }) };
  const replies: Reply[] = [];
  return new Promise((resolve) => {
    takeRole({ data: { role: "run" }, ports: [port1] }, () => {});
    const ask = { exported, runs: 60, beside: {}, also: [] };
    takeRole({ data: { role: "conduct", ask }, ports: [port2] }, (reply) => {
      replies.push(reply);
      if (reply.kind === "progress") return;
      port1.close();
      resolve(replies);
    });
  });
};

it("tells what is known on the way, and at the end", async () => {
  const replies = await answered("");
  expect(replies.map(({ kind }) => kind)).toEqual(["progress", "progress", "answer"]);
});

it("refuses a text that is no model, with its mistakes", async () => {
  const [reply] = await answered("version: 1");
  expect(reply?.kind).toBe("refused");
});
