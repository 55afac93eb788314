import { expect, it } from "vitest";
import { topicOf } from "../../../../src/lab/model/texts/topics.ts";

it.each([
  ["services.chat.servers", "replicas"],
  ["services.chat.scheme.needed", "replicas"],
  ["services.chat.scheme.kind", "redundancy"],
  ["domains.rack.count", "sites and cells"],
  ["phones.reconnect.cap", "reconnecting"],
  ["phones.android.reconnect.cap", "reconnecting"],
  ["phones.login.rate", "admission"],
  ["people.diagnose.median", "people and crews"],
  ["domains.dc1.crash.life.mean", "failures and repairs"],
  ["faults.cut.lasts.median", "faults"],
])("%s is told under %s", (path, topic) => {
  expect(topicOf(path)?.topic).toBe(topic);
});

it("leaves out what nobody varies", () => {
  expect([topicOf("title"), topicOf("sources.A")]).toEqual([null, null]);
});
