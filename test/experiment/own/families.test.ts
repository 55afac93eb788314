import { expect, it } from "vitest";
import { type OpenFamily, openFamilies } from "../../../src/experiment/own/families.ts";

it("our own kinds have the parts that are asked of others", () => {
  for (const { members, parts } of Object.values<OpenFamily>(openFamilies)) {
    expect(members.length).toBeGreaterThan(2);
    for (const member of members)
      for (const [part, type] of Object.entries(parts))
        expect([member.kind, part, typeof (member as unknown as Record<string, unknown>)[part]]).toEqual([
          member.kind,
          part,
          type,
        ]);
  }
});
