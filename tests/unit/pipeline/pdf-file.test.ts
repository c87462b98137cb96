import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { readSource } from '#pipeline/node/files.ts';
import { resources } from '#pipeline/node/resources.ts';
import { readText } from '#pipeline/read/read.ts';
import { asPdf } from '../../fixtures/formats/as-pdf.ts';

it('reads a PDF from the disk, as the command line does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'));
  try {
    const pdf = await asPdf('1. The Working Group met in Vienna.\n\n2. It adopted its agenda.\n');
    await writeFile(join(folder, 'report.pdf'), pdf);
    const found = await readSource(folder, 'report.pdf');
    if ('failure' in found) throw new Error(found.failure.reason.en);
    expect(await readText(found.source, resources)).toMatchObject({
      text: expect.stringContaining('The Working Group met in Vienna.') as string
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('calls a PDF of pictures alone what it most likely is, and says what to do', async () => {
  const scan = new PDFDocument();
  const bytes = buffer(scan);
  scan.rect(50, 50, 300, 300).fill('#ccc');
  scan.end();
  const source = { name: 'scan.pdf', bytes: await bytes, sha256: '' };
  expect(await readText(source, resources)).toMatchObject({
    failure: { remedy: { en: 'recognize its text first (OCR)' } }
  });
});
