import type { Known, KnownNumber } from "../../known.ts";

/** Pixels of the little bar. */
const [WIDTH, HEIGHT] = [96, 14];

/** Where the estimate lies within its interval, on the scale of all variants: the bar gets shorter as runs come in. */
const IntervalBar = ({ number, most }: { readonly number: KnownNumber; readonly most: number }) => {
  const x = (value: number): number => (most <= 0 ? 0 : (Math.max(0, Math.min(most, value)) / most) * WIDTH);
  if (!Number.isFinite(number.upper) || !Number.isFinite(number.estimate)) return null;
  const [from, to] = [x(number.lower), x(number.upper)];
  return (
    <svg class="interval" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect x={from} y={4} width={Math.max(1.5, to - from)} height={6} rx={2} />
      <circle cx={x(number.estimate)} cy={7} r={3.5} />
    </svg>
  );
};

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

/** The numbers of all variants side by side, each with its interval, and what theory says of it. */
export const NumbersTable = ({ known }: { readonly known: Known }) => {
  const [first] = known.variants;
  if (first === undefined) return null;
  const hasExact = known.variants.some(({ numbers }) => numbers.some(({ exact }) => exact !== null));
  return (
    <table class="numbers">
      <caption>After {known.runs.toLocaleString("en")} runs of each, with 95 % intervals</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {known.variants.map(({ name }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.numbers.map(({ key, label }, row) => {
          const numbers = known.variants.map((variant) => variant.numbers[row]!);
          const most = Math.max(...numbers.map(({ upper }) => finite(upper)));
          return (
            <tr key={key} data-key={key}>
              <th scope="row">{label}</th>
              {numbers.map((number, index) => (
                <td key={known.variants[index]!.name}>
                  <b>{number.value}</b>
                  <small>{number.interval === "" ? "" : ` (${number.interval})`}</small>
                  <IntervalBar number={number} most={most} />
                  {hasExact ? (
                    <small class="exact">{number.exact === null ? "" : `exactly ${number.exact}`}</small>
                  ) : null}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
