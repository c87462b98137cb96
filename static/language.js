// The start page sends a reader on in the language of the browser; its two links need no script.
const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => /zh|en/.test(tag));
location.replace(new URL(`${wanted ?? 'zh'}/`, location.href) + location.search);
