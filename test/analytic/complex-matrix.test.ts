import { expect, it } from "vitest";
import { complexMatrix, solveComplex, timesComplex } from "../../src/analytic/complex-matrix.ts";

it("what is solved multiplies back, pivots of zero too", () => {
  const matrix = complexMatrix(3, 3);
  matrix.re.set([0, 2, 1, 1, 0, -1, 3, 1, 0]);
  matrix.im.set([0, 1, 0, -1, 2, 0, 0, 0, 4]);
  const identity = complexMatrix(3, 3);
  for (const i of [0, 4, 8]) identity.re[i] = 1;
  const copy = { ...matrix, re: matrix.re.slice(), im: matrix.im.slice() };
  const product = timesComplex(matrix, solveComplex(copy, identity));
  for (let i = 0; i < 9; i++) {
    expect(product.re[i]).toBeCloseTo(i % 4 === 0 ? 1 : 0, 14);
    expect(product.im[i]).toBeCloseTo(0, 14);
  }
});
