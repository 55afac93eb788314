import { expect, it } from "vitest";
import { typedLine } from "../../src/cli/typed-line.ts";

// That modules of kinds stand in it is held by the tests of the package, in a process of its own.
it("a command on a file is told as it is to be typed", () => {
  expect(typedLine(["explain", "my model.yaml", "--replication"])).toBe(
    "npx secondtick explain 'my model.yaml' --replication",
  );
});
