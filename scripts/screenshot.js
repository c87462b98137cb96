import { chromium } from 'playwright';
import { findChromium } from './chromium.js';
import { root } from './run.js';
import { serve } from './serve.js';

/** The pictures of the README, made from the built site. */
const PICTURES = { en: 'docs/screenshot.png', zh: 'docs/screenshot.zh.png' };

const executablePath = await findChromium();
if (executablePath === null) process.exit(1);
const { url, close } = await serve({ directory: `${root}build` });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const viewport = { width: 1280, height: 860 };
for (const [language, file] of Object.entries(PICTURES)) {
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${url}${language}/`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: root + file });
  console.log(file);
}
await browser.close();
close();
