import { expect, it } from "vitest";
import { placeTree, servicesOf } from "../../../../src/lab/view/map/place-tree.ts";
import { fakeScene, largeScene, smallScene } from "../../../support/fake-scene.ts";

it("a data centre holds its racks, and they their servers by service", () => {
  const { roots, services } = placeTree(largeScene());
  expect(roots.map(({ name }) => name)).toEqual(["dc1"]);
  expect(roots[0]!.children).toHaveLength(14);
  expect(roots[0]!.children[0]!.blocks.map(({ service, members }) => [service, members.length])).toEqual([
    ["chat", 11],
    ["store", 11],
    ["media", 18],
  ]);
  expect(services).toEqual(["chat", "store", "media"]);
});

it("an overlay that holds no servers is a chip", () => {
  const scene = largeScene();
  expect(placeTree(scene).chips.map((component) => scene.components[component]!.name)).toEqual(["vlan"]);
});

it("servers that stand nowhere have a frame without a name", () => {
  const { roots } = placeTree(smallScene());
  expect(roots).toMatchObject([{ name: "", component: -1, blocks: [{ service: "chat", members: [0] }] }]);
});

it("a place that serves by itself and holds nothing is drawn as a server", () => {
  const scene = fakeScene({ racks: 2, services: {} });
  const sites = {
    name: "sites",
    of: "sites",
    isNetwork: false,
    scheme: "load-shared",
    members: [1, 2],
    seats: [],
  };
  const components = scene.components.map((one, index) =>
    index === 1 || index === 2 ? { ...one, group: 0 } : one,
  );
  const { roots, chips } = placeTree({ ...scene, components, groups: [sites] });
  expect(roots[0]!.blocks[0]!.members).toEqual([1, 2]);
  expect(chips).toEqual([0, 3]);
});

it("networks are no services", () => {
  expect(servicesOf(largeScene())).not.toContain("back-end");
});
