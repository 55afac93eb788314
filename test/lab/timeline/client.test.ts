import { expect, it } from "vitest";
import { Refused } from "../../../src/lab/timeline/client.ts";

it("a refusal speaks with its first mistake, and keeps all", () => {
  const issues = ["one", "two"].map((message) => ({ file: "a.yaml", path: "", found: "x", message }));
  expect(new Refused(issues)).toMatchObject({ name: "Refused", message: "one", issues });
  expect(new Refused([]).message).toBe("refused");
});
