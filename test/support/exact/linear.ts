/** A square matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/** A matrix whose entries are given by a formula. */
export const matrixOf = (rows: number, columns: number, entry: (row: number, column: number) => number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => entry(row, column)),
  );

const product = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => {
    const sums = new Array<number>(b[0].length).fill(0);
    row.forEach((factor, k) => {
      if (factor !== 0) for (let j = 0; j < sums.length; j++) sums[j] += factor * b[k][j];
    });
    return sums;
  });

/** e^A by halving the matrix until it is small, a Taylor series, and squaring. */
export const exponentialOf = (a: Matrix): number[][] => {
  const size = Math.max(1e-300, ...a.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
  const halvings = Math.max(0, Math.ceil(Math.log2(size)) + 3);
  const small = a.map((row) => row.map((value) => value / 2 ** halvings));
  const unit = matrixOf(a.length, a.length, (i, j) => (i === j ? 1 : 0));
  let sum = unit;
  let term = unit;
  for (let k = 1; k <= 14; k++) {
    term = product(term, small).map((row) => row.map((value) => value / k));
    sum = sum.map((row, i) => row.map((value, j) => value + term[i][j]));
  }
  for (let i = 0; i < halvings; i++) sum = product(sum, sum);
  return sum;
};

/** e^(Qt), and its integral over [0, t]: the exponential of [[Q, 1], [0, 0]] t holds both. */
export const flowOf = (q: Matrix, t: number): { at: number[][]; integral: number[][] } => {
  const n = q.length;
  const both = exponentialOf(
    matrixOf(2 * n, 2 * n, (i, j) => (i >= n ? 0 : j < n ? q[i][j] * t : j - n === i ? t : 0)),
  );
  return {
    at: both.slice(0, n).map((row) => row.slice(0, n)),
    integral: both.slice(0, n).map((row) => row.slice(n)),
  };
};

/** The shares that a chain of steps (rows: from, columns: to, each row adds up to 1) settles at. */
export const settled = (steps: Matrix): number[] => {
  const n = steps.length;
  const rows = matrixOf(n, n + 1, (i, j) =>
    i === n - 1 ? 1 : j === n ? 0 : steps[j][i] - (i === j ? 1 : 0),
  );
  return solved(rows);
};

/** Solves a system by Gaussian elimination with partial pivoting; the last column is the right-hand side. */
export const solved = (system: Matrix): number[] => {
  const rows = system.map((row) => [...row]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = column + 1; row < n; row++) {
      const factor = rows[row][column] / rows[column][column];
      if (factor !== 0) for (let i = column; i <= n; i++) rows[row][i] -= factor * rows[column][i];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let rest = rows[row][n];
    for (let i = row + 1; i < n; i++) rest -= rows[row][i] * x[i];
    x[row] = rest / rows[row][row];
  }
  return x;
};
