import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { modelFrom } from "../../../../src/experiment/from-text.ts";
import { check, controls, edit } from "../../../../src/lab/model/texts/asks.ts";
import { controlsOf } from "../../../../src/lab/model/texts/controls.ts";
import { ModelError } from "../../../../src/model/reading/model-error.ts";
import { labState, oneServer } from "../../../support/lab-state.ts";

const origin = { file: "server.yaml", beside: {} };

const read = (name: string): string =>
  readFileSync(new URL(`../../../../models/${name}.yaml`, import.meta.url), "utf8");

const valueAt = (text: string, design: string, path: string): string | undefined =>
  controlsOf(modelFrom(text), design).find((control) => control.path === path)?.value;

it("tells mistakes with line and column, and nothing where there is none", () => {
  expect(check(origin, oneServer, "as-built")).toEqual([]);
  const [issue] = check(origin, oneServer.replace("servers: 1", "servers: many"), "as-built");
  expect(issue).toMatchObject({ file: "server.yaml", line: 5, column: 14, path: "services.chat.servers" });
  expect(check(origin, oneServer, "no-such")[0]?.found).toBe("no-such");
});

it("gives a design of its own to what is changed, and leaves the rest as it stands", () => {
  const meant = { text: oneServer, design: "as-built" };
  const edited = edit(origin, { ...meant, path: "services.chat.servers", value: "3" });
  expect(edited.design).toBe("lab");
  expect(valueAt(edited.text, "lab", "services.chat.servers")).toBe("3");
  expect(valueAt(edited.text, "as-built", "services.chat.servers")).toBe("1");
  const again = edit(origin, { ...edited, path: "services.chat.crash.repair", value: "5" });
  expect(again.design).toBe("lab");
  expect(modelFrom(again.text).model("lab").services.chat).toMatchObject({ servers: 3 });
  expect(again.text).toContain("services.chat.crash.repair: 5 h");
});

it("takes a change out when the old value is put back", () => {
  const meant = { text: oneServer, design: "as-built" };
  const edited = edit(origin, { ...meant, path: "services.chat.servers", value: "3" });
  const back = edit(origin, { ...edited, path: "services.chat.servers", value: "1" });
  expect(back.design).toBe("as-built");
  expect(modelFrom(back.text).digest).toBe(modelFrom(oneServer).digest);
});

it("extends the design that is changed", () => {
  const edited = edit(origin, {
    text: oneServer,
    design: "spare",
    path: "services.chat.crash.repair",
    value: "5",
  });
  const { services } = modelFrom(edited.text).model(edited.design);
  expect(services.chat).toMatchObject({ servers: 2 });
  const back = edit(origin, { ...edited, path: "services.chat.crash.repair", value: "10" });
  expect(back.design).toBe("spare");
});

it("refuses what would be no model, with the place", () => {
  const wrong = () =>
    edit(origin, { text: oneServer, design: "as-built", path: "services.chat.scheme.needed", value: "2" });
  expect(wrong).toThrow(ModelError);
  expect(wrong).toThrow(/only 1/);
});

it("keeps comments, and the units of numbers", () => {
  const text = read("lessons/retry-storm");
  const edited = edit(origin, { text, design: "as-built", path: "phones.reconnect.wait", value: "90" });
  const comments = (one: string) => one.split("\n").filter((line) => line.startsWith("#"));
  expect(comments(edited.text)).toEqual(comments(text));
  expect(modelFrom(edited.text).model(edited.design).phones).toMatchObject({ reconnect: { wait: 90 } });
});

it("switches a kind with what it needs, and back", () => {
  const text = read("lessons/retry-storm");
  const edited = edit(origin, { text, design: "as-built", path: "phones.reconnect", value: "exponential" });
  expect(modelFrom(edited.text).model(edited.design).phones).toMatchObject({
    reconnect: { kind: "exponential" },
  });
  const within = edit(origin, { ...edited, path: "phones.reconnect.cap", value: "7" });
  expect(valueAt(within.text, within.design, "phones.reconnect.cap")).toBe("7");
  const back = edit(origin, { ...within, path: "phones.reconnect", value: "fixed" });
  expect(back.design).toBe("as-built");
  expect(modelFrom(back.text).digest).toBe(modelFrom(text).digest);
});

it("makes controls for the variant that is asked for", () => {
  const state = labState(oneServer, {
    variants: [
      { text: oneServer, design: "as-built", actions: [], forkedAt: null },
      { text: oneServer, design: "spare", actions: [], forkedAt: 0 },
    ],
  });
  const servers = [0, 1].map(
    (index) => controls(state, index).find(({ path }) => path.endsWith("servers"))?.value,
  );
  expect(servers).toEqual(["1", "2"]);
});
