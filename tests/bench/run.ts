import { linearity } from './linearity.ts';
import { pipeline } from './pipeline.ts';
import { print } from './report.ts';

const benchmarks = { pipeline, linearity };

const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(benchmarks))
  if (asked.length === 0 || asked.includes(name)) print(await measure());
