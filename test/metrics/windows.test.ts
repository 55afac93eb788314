import { expect, it } from "vitest";
import { OutageList } from "../../src/metrics/outage-list.ts";
import { eachWindow, type Window } from "../../src/metrics/windows.ts";

const spent = (outages: readonly [number, number][], window: Window, { from = 0, end = 100 } = {}) => {
  const list = new OutageList();
  list.from = from;
  list.count = outages.length;
  outages.forEach(([began, length], index) => {
    list.began[index] = began;
    list.length[index] = length;
  });
  const found: number[] = [];
  eachWindow(list, { window, end }, (down) => found.push(down));
  return found;
};

it("parts outages between windows, and the windows of a run sum to its downtime", () => {
  expect(
    spent(
      [
        [5, 30],
        [35, 5],
        [90, 10],
      ],
      20,
    ),
  ).toEqual([15, 20, 0, 0, 10].with(1, 20));
  expect(spent([[5, 95]], 20)).toEqual([15, 20, 20, 20, 20]);
  expect(
    spent(
      [
        [19, 1],
        [20, 1],
      ],
      20,
    ),
  ).toEqual([1, 1, 0, 0, 0]);
});

it("leaves out a window that is not whole, unless there is no other", () => {
  expect(spent([[95, 5]], 30)).toEqual([0, 0, 0]);
  expect(spent([[95, 5]], 300)).toEqual([5]);
});

it("begins where counting begins", () => {
  expect(spent([[50, 15]], 20, { from: 40 })).toEqual([10, 5, 0]);
});
