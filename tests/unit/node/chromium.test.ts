import { expect, it, vi } from 'vitest';
import { findChromium } from '../../../scripts/chromium.js';

it('takes the Chromium that CHROMIUM_PATH names, and no other where that one does not run', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(await findChromium()).toBe(process.execPath);
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
  expect(await findChromium()).toBeNull();
  expect(complaint).toHaveBeenCalledWith(expect.stringContaining('/no/such/browser'));
  vi.unstubAllEnvs();
});
