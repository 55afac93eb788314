import { expect, it } from "vitest";
import { baseOf, withChange } from "../../../../src/lab/model/texts/edit.ts";

const text = `# A comment
title: x # another
services:
  chat: { servers: 1, crash: { life: 1 h } }
designs:
  big: { title: Big, set: { services.chat.servers: 3 } }
`;

const change = (design: string, path: string, value: string | number, isOld = false, from = text) =>
  withChange({ text: from, design }, { path, value, isOld });

it("writes a design of its own, and goes on in it", () => {
  const one = change("as-built", "services.chat.servers", 2);
  expect(one.design).toBe("lab");
  expect(one.text).toContain("# A comment");
  const two = withChange(one, { path: "services.chat.crash.life", value: "2 h", isOld: false });
  expect(two.design).toBe("lab");
  expect(two.text.match(/changed in the lab/g)).toHaveLength(1);
});

it("takes a name that is free, and knows what it extends", () => {
  const one = change("big", "services.chat.servers", 4);
  expect([one.design, baseOf(one)]).toEqual(["lab", "big"]);
  const other = change("as-built", "services.chat.servers", 2, false, one.text);
  expect([other.design, baseOf(other)]).toEqual(["lab-2", "as-built"]);
});

it("goes when it changes nothing any more", () => {
  const one = change("big", "services.chat.servers", 4);
  const back = withChange(one, { path: "services.chat.servers", value: 3, isOld: true });
  expect(back.design).toBe("big");
  expect(back.text).not.toContain("lab");
});

it("changes a part within a whole that was changed", () => {
  const whole = withChange(
    { text, design: "as-built" },
    { path: "services.chat.crash", value: { life: "5 h" }, isOld: false },
  );
  const part = withChange(whole, { path: "services.chat.crash.life", value: "6 h", isOld: false });
  expect(part.text.match(/services\.chat\.crash/g)).toHaveLength(1);
  expect(part.text).toContain("life: 6 h");
});
