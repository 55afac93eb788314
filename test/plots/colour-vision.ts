/** Light, from 0 to 1. */
type Light = readonly [number, number, number];

const toLight = (hex: string): Light => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [linear(r!), linear(g!), linear(b!)];
};

const times = (matrix: readonly Light[], [a, b, c]: Light): Light => {
  const [x, y, z] = matrix.map(([d, e, f]) => Math.min(1, Math.max(0, d * a + e * b + f * c)));
  return [x!, y!, z!];
};

/** How light looks without red, green or blue cones (Machado, Oliveira and Fernandes 2009, severity 1). */
export const visions: Readonly<Record<string, readonly Light[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab (Ottosson 2020). */
const oklab = ([r, g, b]: Light): Light => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** How different two colours #rrggbb look to someone, 0 to about 100; below about 2 they look the same side by side. */
export const difference = (vision: string, one: string, other: string): number => {
  const [a, b] = [one, other].map((hex) => oklab(times(visions[vision]!, toLight(hex))));
  return 100 * Math.hypot(a![0] - b![0], a![1] - b![1], a![2] - b![2]);
};
