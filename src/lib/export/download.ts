/** Saves a file as the browser saves any download; nothing leaves the machine. */
export const download = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const anchor = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Firefox and Safari read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
