import { expect, it } from "vitest";
import { filled } from "../../../src/report/tables/byte-sink.ts";
import { kept } from "../../support/tables.ts";

it("a sink is closed when all was written", async () => {
  const { sink, state, text } = kept();
  await filled(sink, async () => sink.write(new Uint8Array([97])));
  expect([state.end, text()]).toEqual(["closed", "a"]);
});

it("what goes wrong while writing or closing undoes it, and is told", async () => {
  const { sink, state } = kept();
  const wrong = () => Promise.reject(new Error("no"));
  await expect(filled(sink, wrong)).rejects.toThrow("no");
  expect(state.end).toBe("aborted");
  const other = kept();
  await expect(filled({ ...other.sink, close: wrong }, async () => {})).rejects.toThrow("no");
  expect(other.state.end).toBe("aborted");
});
