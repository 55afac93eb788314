import type { Complex } from "./laplace.ts";

/** A matrix of complex numbers by rows. */
export interface ComplexMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** A matrix of zeros. */
export const complexMatrix = (rows: number, columns: number): ComplexMatrix => ({
  rows,
  columns,
  re: new Float64Array(rows * columns),
  im: new Float64Array(rows * columns),
});

/** |re| + |im|: large enough to choose a pivot by. */
const size = ({ re, im }: ComplexMatrix, place: number): number => Math.abs(re[place]) + Math.abs(im[place]);

const swapRows = ({ columns, re, im }: ComplexMatrix, one: number, other: number): void => {
  if (one === other) return;
  for (let j = 0; j < columns; j++) {
    const [a, b] = [one * columns + j, other * columns + j];
    [re[a], re[b]] = [re[b], re[a]];
    [im[a], im[b]] = [im[b], im[a]];
  }
};

/** row `to` −= factor × row `from`, from a column on. */
const subtractRow = (
  { columns, re, im }: ComplexMatrix,
  [to, from]: readonly [number, number],
  { re: a, im: b }: Complex,
  first: number,
): void => {
  for (let i = to * columns + first, j = from * columns + first; i < (to + 1) * columns; i++, j++) {
    re[i] -= a * re[j] - b * im[j];
    im[i] -= a * im[j] + b * re[j];
  }
};

/** One entry of a matrix over another. */
const quotient = ({ re, im }: ComplexMatrix, above: number, below: number): Complex => {
  const square = re[below] * re[below] + im[below] * im[below];
  return {
    re: (re[above] * re[below] + im[above] * im[below]) / square,
    im: (im[above] * re[below] - re[above] * im[below]) / square,
  };
};

/** Divides what stands in `right` by the upper triangle, in place. */
const backSubstitute = (matrix: ComplexMatrix, right: ComplexMatrix): void => {
  const n = matrix.rows;
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) {
      const place = row * n + k;
      if (size(matrix, place) === 0) continue;
      subtractRow(right, [row, k], { re: matrix.re[place], im: matrix.im[place] }, 0);
    }
    const pivot = row * n + row;
    const square = matrix.re[pivot] * matrix.re[pivot] + matrix.im[pivot] * matrix.im[pivot];
    for (let i = row * right.columns; i < (row + 1) * right.columns; i++) {
      const re = (right.re[i] * matrix.re[pivot] + right.im[i] * matrix.im[pivot]) / square;
      right.im[i] = (right.im[i] * matrix.re[pivot] - right.re[i] * matrix.im[pivot]) / square;
      right.re[i] = re;
    }
  }
};

/** Solves matrix × x = right by elimination with partial pivoting; both are used up, x is left in `right`. */
export const solveComplex = (matrix: ComplexMatrix, right: ComplexMatrix): ComplexMatrix => {
  const n = matrix.rows;
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let row = column + 1; row < n; row++)
      if (size(matrix, row * n + column) > size(matrix, best * n + column)) best = row;
    swapRows(matrix, column, best);
    swapRows(right, column, best);
    for (let row = column + 1; row < n; row++) {
      if (size(matrix, row * n + column) === 0) continue;
      const factor = quotient(matrix, row * n + column, column * n + column);
      subtractRow(matrix, [row, column], factor, column);
      subtractRow(right, [row, column], factor, 0);
    }
  }
  backSubstitute(matrix, right);
  return right;
};

/** The product of two square matrices. */
export const timesComplex = (a: ComplexMatrix, b: ComplexMatrix): ComplexMatrix => {
  const n = a.rows;
  const product = complexMatrix(n, n);
  for (let row = 0; row < n; row++)
    for (let k = 0; k < n; k++) {
      const [x, y] = [a.re[row * n + k], a.im[row * n + k]];
      if (x === 0 && y === 0) continue;
      for (let i = row * n, j = k * n; j < (k + 1) * n; i++, j++) {
        product.re[i] += x * b.re[j] - y * b.im[j];
        product.im[i] += x * b.im[j] + y * b.re[j];
      }
    }
  return product;
};
