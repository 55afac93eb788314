import { expect, it } from "vitest";
import { deliverSensitivity } from "../../src/cli/sensitivity-result.ts";
import { experimentOn, seriesModel, span, studied } from "../support/sensitivity.ts";
import { conductHere } from "../support/study.ts";

const made = studied(experimentOn(seriesModel({ chat: "10 h" }), { years: { horizon: "300 h" }, runs: 20 }), [
  span("services.chat.crash.life.mean", "50 h", "200 h"),
  span("services.chat.servers", 0, 2),
]);

const delivered = async (json: boolean): Promise<string> => {
  let out = "";
  const io = {
    ...{ columns: 80, hasColours: false, isWatched: false, writeError: () => {} },
    write: (text: string) => {
      out += text;
    },
  };
  await deliverSensitivity(await conductHere(made.study), made, { json }, io);
  return out;
};

it("a result is told as text, or with its sources as JSON", async () => {
  expect(await delivered(false)).toContain("Not varied: services.chat.servers: 0:");
  expect(JSON.parse(await delivered(true))).toMatchObject({
    format: "secondtick-sensitivity/1",
    notVaried: [{ path: "services.chat.servers" }],
    sources: { alternatives: [{ name: "as-built" }, {}, {}], notVaried: [{ path: "services.chat.servers" }] },
  });
});
