import { expect, it } from "vitest";
import { quantityTable } from "../../../src/model/reference/quantities.ts";

it("every quantity is shown with examples", () => {
  const table = quantityTable().join("\n");
  for (const row of [
    "| duration | `45 s`",
    "| share | `98 %`",
    "| money per month |",
    "| law |",
    "| condition |",
  ])
    expect(table).toContain(row);
});
