/** The appearance that the reader chose, kept on this device; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Storage may be refused: the choice then lasts for the page. */
function stored(use: (storage: Storage) => void) {
  try {
    use(localStorage);
  } catch {
    return;
  }
}

export const chosenTheme = (): Theme => {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

export function chooseTheme(theme: Theme) {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    stored((storage) => storage.removeItem('theme'));
  } else {
    document.documentElement.dataset.theme = theme;
    stored((storage) => storage.setItem('theme', theme));
  }
}
