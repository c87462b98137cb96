import Table from 'cli-table3';

/** What a benchmark found: a table to print. */
export interface Report {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function print({ title, head, rows }: Report): void {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  console.log(`\n${title}\n${table.toString()}`);
}

/** The shortest of several runs, in milliseconds: what others on the machine take is left out. */
export async function best(runs: number, work: () => unknown): Promise<number> {
  let shortest = Infinity;
  for (let i = 0; i < runs; i += 1) {
    const began = performance.now();
    await work();
    shortest = Math.min(shortest, performance.now() - began);
  }
  return shortest;
}

/** The value below which so much (0–1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
