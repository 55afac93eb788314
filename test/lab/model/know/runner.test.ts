import { expect, it } from "vitest";
import { type Port, type RunnerReply, serveRuns } from "../../../../src/lab/model/know/runner.ts";
import { exportOf } from "../../../../src/lab/model/texts/export.ts";
import { labState } from "../../../support/lab-state.ts";

const job = { do: "simulate" as const, alternative: 0, first: 0, step: 1, count: 3, vector: null };

/** A port that keeps what is sent over it, with what is handed over. */
const fakePort = () => {
  const sent: { reply: RunnerReply; handed: number }[] = [];
  const port: Port = {
    onmessage: null,
    postMessage: (reply, transfer) =>
      void sent.push({ reply: reply as RunnerReply, handed: transfer.length }),
  };
  serveRuns(port);
  return { sent, tell: (data: unknown) => port.onmessage!({ data: data as never }) };
};

it("does a job of the study that came before, and hands its numbers over", () => {
  const { sent, tell } = fakePort();
  tell({ study: { exported: exportOf(labState(), 3), beside: {} } });
  tell({ id: 5, job });
  expect(sent).toHaveLength(1);
  const { reply, handed } = sent[0]!;
  expect([reply.id, "result" in reply, handed]).toEqual([5, true, 3]);
});

it("answers with a sentence where there is no study, or a wrong one", () => {
  const { sent, tell } = fakePort();
  tell({ id: 1, job });
  tell({ study: { exported: { ...exportOf(labState(), 3), model: "version: 2" }, beside: {} } });
  tell({ id: 2, job });
  expect(sent.map(({ reply }) => [reply.id, "failed" in reply ? reply.failed.length > 10 : false])).toEqual([
    [1, true],
    [2, true],
  ]);
});
