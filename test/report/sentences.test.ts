import { expect, it } from "vitest";
import { factNames } from "../../src/backend/facts.ts";
import { isTold, listed, sentences } from "../../src/report/sentences.ts";

const names = {
  components: ["chat-1", "chat-2"],
  groups: ["chat-1-to-2"],
  cells: ["main-1", "main-2"],
  pools: ["phones-1"],
  services: ["chat"],
  faults: ["fire", "party"],
  struck: ["components", "people"] as const,
  lives: ["chat-1/crash", "chat-2/disk"],
  crews: ["field"],
  spares: ["disks"],
};

it("there is a sentence for every fact, without a hole in it", () => {
  for (const name of factNames.filter(isTold)) {
    const sentence = sentences[name]([[0, 0, 0, 0, 0]], names);
    expect(sentence).not.toMatch(/undefined|NaN/);
    expect(sentence.length).toBeGreaterThan(8);
  }
});

it("long lists are cut", () => {
  expect(listed([])).toBe("");
  expect(listed(["a"])).toBe("a");
  expect(listed(["a", "b", "c", "d"])).toBe("a, b, c and d");
  expect(listed(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 others");
});

it("what happens to several at once is told in the plural", () => {
  expect(sentences.componentFailed([[0, 0]], names)).toBe("chat-1 fails");
  expect(
    sentences.componentFailed(
      [
        [0, 0],
        [1, 0],
      ],
      names,
    ),
  ).toBe("chat-1 and chat-2 fail");
});

it("what is no plain crash is named, and so are crews, parts and what was lost", () => {
  expect(sentences.componentFailed([[1, 1]], names)).toBe("chat-2 (disk) fails");
  expect(sentences.failureFound([[1, 1]], names)).toBe("the failure of chat-2 (disk) becomes known");
  expect(sentences.escalated([[0, 0, 0]], names)).toBe("the job of chat-1 is handed to the crew field");
  expect(sentences.spareMissing([[0, 0, 0]], names)).toBe("there is no spare of disks for chat-1");
  expect(sentences.repairErred([[0, 0, 1]], names)).toBe("the repair of chat-1 goes wrong and breaks chat-2");
  expect(sentences.repairErred([[0, 0, -1]], names)).toBe(
    "the repair of chat-1 goes wrong and is done again",
  );
  expect(sentences.dataLost([[0, 90]], names)).toBe("the last 1.5 min of writes to chat-1-to-2 are lost");
  expect(sentences.dataLost([[0, -1]], names)).toBe("all data of chat-1-to-2 are lost");
});

it("numbers of one instant are summed", () => {
  const struck = (...changed: number[]) =>
    sentences.faultStruck(
      changed.map((one) => [0, one]),
      names,
    );
  expect(struck(2, 3)).toBe("they hit 5 components at once");
  expect(struck(0, 0)).toBe("they hit nothing: here they are inert");
  expect(
    sentences.phonesDropped(
      [
        [0, 1000],
        [1, 500],
      ],
      names,
    ),
  ).toMatch(/^1\.?5/);
});

it("names come from the list that the fact speaks of", () => {
  expect(sentences.promoted([[0, 1]], names)).toBe("chat-2 has taken over in chat-1-to-2");
  expect(sentences.storeLoaded([[1, 0]], names)).toBe("chat has loaded its data in main-2");
  expect(sentences.switched([[0, 1]], names)).toBe("phones-1 is switched to main-2");
});
